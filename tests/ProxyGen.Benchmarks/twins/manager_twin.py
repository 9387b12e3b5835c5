"""What the rows of `compare` do, done with Python's multiprocessing.Manager.

Says its version and its rows. Reads lines "row seconds" and answers each with a JSON array: the nanoseconds of every operation.
"""

import json
import multiprocessing
import platform
import signal
import sys
from multiprocessing.managers import SyncManager
from time import perf_counter, perf_counter_ns

CLIENTS = 4
LIST_LENGTH = 1000
MEGABYTE = 1024 * 1024
MAX_SAMPLES = 200_000
LEAST_SECONDS_OF_CLIENTS = 0.4
STARTS_IN_BURST = 2
WARM_UP_CALLS = 3000
CALLS_BETWEEN_LOOKS = 16


class Holder:
    def __init__(self):
        self.last = None

    def take(self, item):
        self.last = item


class TwinManager(SyncManager):
    pass


TwinManager.register("Holder", Holder, exposed=("take",))


def measure(operation, seconds):
    samples = []
    end = perf_counter_ns() + int(seconds * 1e9)
    while True:
        before = perf_counter_ns()
        operation()
        after = perf_counter_ns()
        samples.append(after - before)
        if after >= end or len(samples) == MAX_SAMPLES:
            return samples


def do_nothing():
    pass


def hammer(dictionary, barrier, seconds, results):
    for _ in range(WARM_UP_CALLS):
        dictionary["key"] = 7
    barrier.wait()
    calls = 0
    end = perf_counter() + seconds
    while perf_counter() < end:
        for _ in range(CALLS_BETWEEN_LOOKS):
            dictionary["key"] = 7
        calls += CALLS_BETWEEN_LOOKS
    results.put(calls)


class Rows:
    """A method for each row; it gets the seconds and returns the samples."""

    def __init__(self, manager):
        self.manager = manager
        self.space = manager.Namespace()
        self.space.number = 1
        self.value_proxy = manager.Value("i", 1)
        self.dictionary = manager.dict(key=1)
        self.list = manager.list()
        self.long_list = manager.list(range(LIST_LENGTH))
        self.queue_proxy = manager.Queue()
        self.lock_proxy = manager.Lock()
        self.holder = manager.Holder()
        self.blob = bytes(MEGABYTE)

    def namespace_get(self, seconds):
        return measure(lambda: self.space.number, seconds)

    def namespace_set(self, seconds):
        return measure(lambda: setattr(self.space, "number", 7), seconds)

    def value_get(self, seconds):
        return measure(lambda: self.value_proxy.value, seconds)

    def value_set(self, seconds):
        return measure(lambda: self.value_proxy.set(7), seconds)

    def dictionary_get(self, seconds):
        return measure(lambda: self.dictionary["key"], seconds)

    def dictionary_set(self, seconds):
        return measure(lambda: self.dictionary.__setitem__("key", 7), seconds)

    # There is nothing faster for many.
    dictionary_set_together = dictionary_set

    def dictionary_increment(self, seconds):
        def increment():
            self.dictionary["key"] += 1

        return measure(increment, seconds)

    def list_append(self, seconds):
        return measure(lambda: self.list.append(7), seconds)

    def lock(self, seconds):
        def acquire_and_release():
            self.lock_proxy.acquire()
            self.lock_proxy.release()

        return measure(acquire_and_release, seconds)

    def queue(self, seconds):
        def put_and_get():
            self.queue_proxy.put(7)
            self.queue_proxy.get()

        return measure(put_and_get, seconds)

    def create(self, seconds):
        return measure(lambda: self.manager.Namespace() and None, seconds)

    def pass_(self, seconds):
        return measure(lambda: self.holder.take(self.space), seconds)

    def enumerate(self, seconds):
        return measure(lambda: sum(self.long_list), seconds)

    def megabyte(self, seconds):
        def set_and_get():
            self.dictionary["blob"] = self.blob
            self.dictionary["blob"]

        return measure(set_and_get, seconds)

    def clients(self, seconds):
        seconds = max(seconds, LEAST_SECONDS_OF_CLIENTS)
        barrier = multiprocessing.Barrier(CLIENTS)
        results = multiprocessing.SimpleQueue()
        arguments = (self.dictionary, barrier, seconds, results)
        processes = [multiprocessing.Process(target=hammer, args=arguments) for _ in range(CLIENTS)]
        for process in processes:
            process.start()
        calls = sum(results.get() for _ in processes)
        for process in processes:
            process.join()
        return [seconds * 1e9 / calls]

    def worker_start(self, seconds):
        spawn = multiprocessing.get_context("spawn")
        samples = []
        for _ in range(STARTS_IN_BURST):
            before = perf_counter_ns()
            process = spawn.Process(target=do_nothing)
            process.start()
            process.join()
            samples.append(perf_counter_ns() - before)
        return samples

    def manager_start(self, seconds):
        spawn = multiprocessing.get_context("spawn")
        samples = []
        for _ in range(STARTS_IN_BURST):
            before = perf_counter_ns()
            manager = spawn.Manager()
            manager.Value("i", 1).value
            samples.append(perf_counter_ns() - before)
            manager.shutdown()
        return samples


def main():
    # Ctrl+C reaches the whole group; the end of the input is what ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with TwinManager() as manager:
        rows = Rows(manager)
        names = [name for name in vars(Rows) if not name.startswith("__")]
        print(platform.python_version(), *names, flush=True)
        for line in sys.stdin:
            name, seconds = line.split()
            print(json.dumps(getattr(rows, name)(float(seconds))), flush=True)


if __name__ == "__main__":
    main()
