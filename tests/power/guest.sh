#!/bin/sh
# The first process of the guest. It has the files of the host to read, ubda to write on, ubdb for the recording, and
# from its command line WORK, COUNT, FS and TYPIST, the program that fills drafts.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/mnt LOGNAME=ivanova
modules=/usr/lib/uml/modules/$(uname -r)/kernel/drivers/md
load() { for name; do busybox insmod "$modules/$name.ko"; done; }

mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t tmpfs tmp /mnt
mount -t tmpfs tmp /run
mkdir /mnt/disk
disk=/dev/ubda
tell=console
sectors=$(cat /sys/block/ubda/size)

case $WORK in
record)
  load dm-mod dm-log-writes
  dmsetup create disk --noudevsync --table "0 $sectors log-writes /dev/ubda /dev/ubdb"
  disk=/dev/dm-0
  tell=log
  ;;
fail)
  load dm-mod dm-flakey
  dmsetup create disk --noudevsync --table "0 $sectors linear /dev/ubda 0"
  disk=/dev/dm-0
  tell=fail
  # The journal of ext4 is elsewhere: a file system that cannot write that one gives up, and nothing is left to test.
  mkfs.ext4 -q -F -b 4096 -O journal_dev /dev/ubdb 4096
  mkfs.ext4 -q -F -b 4096 -J device=/dev/ubdb -E nodiscard $disk
  ;;
esac

options=noatime
# Else ext4 and btrfs write names down so seldom that half of what can go wrong never shows.
case $FS in ext4 | btrfs) options=$options,commit=1 ;; esac
if mount -t "$FS" -o "$options" $disk /mnt/disk; then
  echo remark=mounted
  export DRAFTS=/mnt/disk/drafts TELL=$tell TOLD=/mnt/told
  if [ $WORK = fail ]; then
    "$TYPIST" --exact torture --ignored --nocapture >$TOLD
    cat $TOLD
    # What the kernel takes for written is forgotten; what is on the disk is seen.
    umount /mnt/disk
    mount -t "$FS" -o "$options" $disk /mnt/disk
    "$TYPIST" --exact look --ignored --nocapture && echo remark=done
  else
    "$TYPIST" --exact torture --ignored --nocapture && echo remark=done
  fi
  umount /mnt/disk
fi
# Without this the recording does not know its own length.
[ $WORK != record ] || dmsetup remove --noudevsync disk
busybox poweroff -f
