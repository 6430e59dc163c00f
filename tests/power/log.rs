//! The recording of a disk: every write in the order in which the disk took them, as dm-log-writes keeps it.
//!
//! A superblock, then entries of one sector each: place, number of sectors, flags, and length of what follows; a write
//! is followed by its data, a mark by its text in the same sector. Numbers are little-endian, of eight bytes.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use crate::script::{Promise, Promises};

const SECTOR: usize = 512;
/// What a disk writes whole or not at all. File systems count on that: a torn superblock of ext4 cannot be mounted.
const BLOCK: usize = 4096;
/// Where the text of a mark begins.
const MARKED: usize = 32;
const MAGIC: u64 = 0x006a_7366_7773_6872;

/// Before it, everything was brought on the disk that the disk had taken until then.
const FLUSH: u64 = 1;
/// It was on the disk itself when it was done.
const THROUGH: u64 = 2;
const DISCARD: u64 = 4;
const MARK: u64 = 8;

/// What a disk took, in its order.
#[derive(Debug)]
pub struct Log {
    entries: Vec<Entry>,
}

#[derive(Debug)]
enum Entry {
    Write(Write),
    Promise(Promise),
}

#[derive(Debug)]
struct Write {
    at: usize,
    data: Vec<u8>,
    is_flush: bool,
    is_through: bool,
}

/// A disk after a power cut, and what had been promised before it.
#[derive(Debug)]
pub struct State {
    pub name: String,
    pub image: Vec<u8>,
    pub promises: Promises,
}

impl Log {
    /// Reads a recording.
    pub fn read(path: &Path) -> Self {
        // The file is as long as the disk that it was; most of it is empty.
        let mut file = BufReader::new(File::open(path).unwrap());
        let mut take = |bytes: usize| {
            let mut taken = vec![0; bytes];
            file.read_exact(&mut taken).unwrap();
            taken
        };
        let head = take(SECTOR);
        assert_eq!(number(&head, 0), MAGIC, "a recording of dm-log-writes");
        let mut entries = Vec::new();
        for _ in 0..number(&head, 2) {
            let entry = take(SECTOR);
            let flags = number(&entry, 2);
            assert_eq!(flags & DISCARD, 0, "mounted without discard");
            if flags & MARK != 0 {
                let text = &entry[MARKED..MARKED + size(&entry, 3)];
                let promise = Promise::find(&String::from_utf8_lossy(text));
                entries.extend(promise.map(Entry::Promise));
                continue;
            }
            entries.push(Entry::Write(Write {
                at: size(&entry, 0) * SECTOR,
                data: take(size(&entry, 1) * SECTOR),
                is_flush: flags & FLUSH != 0,
                is_through: flags & THROUGH != 0,
            }));
        }
        Self { entries }
    }

    /// How many writes there are.
    pub fn writes(&self) -> usize {
        let is_write = |entry: &&Entry| matches!(entry, Entry::Write(_));
        self.entries.iter().filter(is_write).count()
    }

    /// All that was promised in the end.
    pub fn promises(&self) -> Promises {
        let mut all = Promises::default();
        for entry in &self.entries {
            if let Entry::Promise(promise) = entry {
                all.add(promise.clone());
            }
        }
        all
    }

    /// The disk after each write, and once more for each with only some of what was written since the disk was told to
    /// bring all to an end: any part of these writes, the last one torn.
    pub fn states(&self, empty: Vec<u8>) -> impl Iterator<Item = State> {
        let mut promises = Promises::default();
        // What is on the disk for certain, and with all that it took.
        let (mut certain, mut all) = (empty.clone(), empty);
        let mut loose: Vec<&Write> = Vec::new();
        let mut chance = Chance(1);
        self.entries
            .iter()
            .enumerate()
            .flat_map(move |(no, entry)| {
                let mut states = Vec::new();
                match entry {
                    Entry::Promise(promise) => promises.add(promise.clone()),
                    Entry::Write(write) => {
                        if write.is_flush {
                            loose.clear();
                            certain.copy_from_slice(&all);
                        }
                        write.apply(&mut all, write.data.len());
                        loose.push(write);
                        let state = |what: &str, image| State {
                            name: format!("write {no}, {what}"),
                            image,
                            promises: promises.clone(),
                        };
                        states.push(state("all of it", all.clone()));
                        if loose.len() > 1 || !write.is_through {
                            states.push(state("some of it", chance.some_of(&loose, &certain)));
                        }
                    }
                }
                states
            })
    }
}

/// The nth number at the beginning of a sector.
fn number(sector: &[u8], n: usize) -> u64 {
    u64::from_le_bytes(sector[n * 8..n * 8 + 8].try_into().unwrap())
}

fn size(sector: &[u8], n: usize) -> usize {
    usize::try_from(number(sector, n)).unwrap()
}

impl Write {
    fn apply(&self, image: &mut [u8], len: usize) {
        image[self.at..self.at + len].copy_from_slice(&self.data[..len]);
    }
}

/// Numbers by chance, the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn some_of(&mut self, loose: &[&Write], certain: &[u8]) -> Vec<u8> {
        let mut image = certain.to_vec();
        let last = loose.len() - 1;
        for (no, write) in loose.iter().enumerate() {
            let blocks = write.data.len() / BLOCK;
            if no < last && (write.is_through || self.below(2) == 1) {
                write.apply(&mut image, write.data.len());
            } else if no == last {
                write.apply(&mut image, self.below(blocks + 1) * BLOCK);
            }
        }
        image
    }
}
