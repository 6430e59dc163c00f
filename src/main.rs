//! anketa, the program: see the library for everything it does.

use std::process::ExitCode;

fn main() -> ExitCode {
    anketa::app::run(std::env::args_os().skip(1))
}
