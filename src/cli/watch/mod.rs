//! `kehoach watch`: the page in a browser, following a plan that is edited in another program.
//!
//! It listens on the loopback address alone, and answers who knows a token that nobody can guess (`server`). The files are
//! read anew when something in their folders changes (`followed`): editors replace a file instead of changing it.

mod followed;
mod page;
mod server;

use std::path::PathBuf;
use std::sync::Arc;

use tokio::sync::watch;

use super::files;
use super::outcome::{Done, Stop};
use super::print::Printer;
use crate::diag::{Diagnostic, Diagnostics, Place};
use followed::Followed;

/// Opens the page in the browser, to write a plan in it: where the page lies, and whether the browser opened. `None`: there is no page.
pub fn open_page() -> Option<(PathBuf, bool)> {
    let page = page::as_file()?;
    let opened = open::that_detached(&page).is_ok();
    Some((page, opened))
}

/// See the pages of a plan in the browser while you edit it
///
/// Opens the page in your browser: the pages of PLAN.yaml and what should be mended in it. It follows every save of the plan and
/// of the files that it includes, whichever program you edit them in. You may write in the page too: «Save» writes the file.
///
/// Only this computer can open it. Ctrl+C ends it.
#[derive(clap::Args)]
pub struct Args {
    /// The plan
    #[arg(value_name = "PLAN.yaml")]
    plan: PathBuf,
    /// Print the address and open no browser
    #[arg(long)]
    no_browser: bool,
    /// The port to listen on [default: any that is free]
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// The page to show [default: the program's own, or kehoach.html beside it]
    #[arg(long, value_name = "FILE")]
    page: Option<PathBuf>,
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    let page = page::find(args.page.as_deref())?;
    let followed = Arc::new(Followed::new(&args.plan)?);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|fault| not_listening(&fault))?;
    runtime.block_on(serve(args, page, followed, printer))?;
    printer.say("cli-watch-ended", &[]);
    Ok(Done::Well)
}

async fn serve(args: &Args, page: String, followed: Arc<Followed>, printer: &Printer) -> Result<(), Stop> {
    let token = server::token().map_err(|fault| not_listening(&fault))?;
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", args.port.unwrap_or(0))).await;
    let listener = listener.map_err(|fault| not_listening(&fault))?;
    let port = listener.local_addr().map_err(|fault| not_listening(&fault))?.port();
    let address = format!("http://127.0.0.1:{port}/{token}/");
    let (state, states) = watch::channel(followed.read());
    let changes = followed
        .changes()
        .map_err(|fault| Diagnostics::from(files::cannot("K901", &args.plan, &std::io::Error::other(fault))))?;
    // Once it was asked, it is heard: whoever reads the address may interrupt at once.
    let mut interrupt = std::pin::pin!(tokio::signal::ctrl_c());
    tokio::select! {
        biased;
        _ = &mut interrupt => return Ok(()),
        () = std::future::ready(()) => {}
    }
    printer.say("cli-watch", &[("path", files::shown(&args.plan)), ("address", address.clone())]);
    if !args.no_browser && open::that_detached(&address).is_err() {
        printer.say("cli-watch-browser", &[]);
    }
    let served = server::serve(listener, server::Served { port, token, page, followed: Arc::clone(&followed), states });
    tokio::select! {
        ended = served => ended.map_err(|fault| not_listening(&fault))?,
        () = followed::follow(followed, changes, state) => {}
        _ = interrupt => {}
    }
    Ok(())
}

/// K932: nothing can be served.
fn not_listening(fault: &std::io::Error) -> Diagnostics {
    let reason = match fault.kind() {
        std::io::ErrorKind::AddrInUse => "taken",
        std::io::ErrorKind::PermissionDenied => "rights",
        _ => "other",
    };
    Diagnostic::error("K932", Place::Nowhere).with("reason", reason).help("port").into()
}
