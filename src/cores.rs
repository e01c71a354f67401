//! Work shared out over the cores (chia việc cho các nhân): what it gives is the same on any number of them.
//!
//! A thread that works on one of many plans stays [`alone`]: the others have plans of their own.

use std::error::Error;
use std::num::NonZeroUsize;
use std::sync::OnceLock;
use std::thread;

use rayon::ThreadPoolBuilder;

/// As large as the main thread's, so that what a plan may nest is the same.
const STACK: usize = 8 << 20;

/// One thread alone would leave nobody for what other threads ask for.
const FEWEST: usize = 2;

/// More than one plan has work for cost more to wake than they do.
const MOST: usize = 8;

/// Does two things, at once where a core is free for the second.
pub fn both<A: Send, B: Send>(one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B + Send) -> (A, B) {
    if !has_threads(false) {
        alone();
    }
    rayon::join(one, other)
}

/// Does one thing here and another at once where a core is free for it; both are done when it returns.
pub fn beside<T>(other: impl FnOnce() + Send, here: impl FnOnce() -> T) -> T {
    if !has_threads(false) {
        alone();
    }
    rayon::in_place_scope(|scope| {
        scope.spawn(|_| other());
        here()
    })
}

/// Drops a value, elsewhere where a core is free for it: one of many parts takes its time.
pub fn dropped<T: Send + 'static>(value: T) {
    if !has_threads(false) {
        alone();
    }
    // Alone, nobody would come to it.
    if rayon::current_num_threads() > 1 {
        rayon::spawn(|| drop(value));
    }
}

/// From now on this thread takes part in what all share; it is the one that the program begins with.
pub fn with_this_thread() {
    if !has_threads(true) {
        alone();
    }
}

/// True unless no thread can be had, as in a page.
fn has_threads(with_this_thread: bool) -> bool {
    static HAS: OnceLock<bool> = OnceLock::new();
    *HAS.get_or_init(|| {
        let cores = thread::available_parallelism().map_or(1, NonZeroUsize::get);
        let threads = ThreadPoolBuilder::new().num_threads(cores.clamp(FEWEST, MOST)).stack_size(STACK);
        let threads = threads.start_handler(keep_to_core);
        let threads = if with_this_thread { threads.use_current_thread() } else { threads };
        // Without a fault of the system behind it: who calls this library has made such threads.
        threads.build_global().map_or_else(|fault| fault.source().is_none(), |()| true)
    })
}

/// From now on this thread, which the program begins with, stays on a core of its own, and so do the threads it starts: for a
/// command that starts no others than those here.
pub fn keep_apart() {
    keep_to_core(0);
}

/// Of two cores each thread keeps to one. In a virtual machine a halted core looks as if it was taken away, so that Linux wakes
/// a thread beside the one that woke it: both on one core for milliseconds, and a plan takes thirty. Where there are more cores,
/// which of them are fast or share one is for the system to know.
#[cfg(target_os = "linux")]
fn keep_to_core(thread: usize) {
    let all = core_affinity::get_core_ids().unwrap_or_default();
    if let [one, other] = all.as_slice() {
        // Programs that run at once do not all begin on the same one.
        let own = if (std::process::id() as usize + thread).is_multiple_of(2) { one } else { other };
        // Where that is not allowed the system goes on as it likes.
        let _allowed = core_affinity::set_for_current(*own);
    }
}

#[cfg(not(target_os = "linux"))]
fn keep_to_core(_: usize) {}

/// From now on this thread does all its work itself.
pub fn alone() {
    if rayon::current_thread_index().is_none() {
        // Nothing is started for it.
        let _made = ThreadPoolBuilder::new().num_threads(1).use_current_thread().build();
    }
}
