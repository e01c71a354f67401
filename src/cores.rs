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
        let threads = if with_this_thread { threads.use_current_thread() } else { threads };
        // Without a fault of the system behind it: who calls this library has made such threads.
        threads.build_global().map_or_else(|fault| fault.source().is_none(), |()| true)
    })
}

/// From now on this thread does all its work itself.
pub fn alone() {
    if rayon::current_thread_index().is_none() {
        // Nothing is started for it.
        let _made = ThreadPoolBuilder::new().num_threads(1).use_current_thread().build();
    }
}
