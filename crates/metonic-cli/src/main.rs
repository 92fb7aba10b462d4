//! `metonic`: dates in every calendar, at a shell.

fn main() -> std::process::ExitCode {
    metonic_cli::run()
}
