package parity.concurrent;

import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets a few work at a time; of those who wait, whoever is most pressing goes next. */
public final class Turns {

    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Waiting> queue = new PriorityQueue<>();
    private int free;
    private long arrivals;

    public Turns(int atOnce) {
        this.free = atOnce;
    }

    private record Waiting(int urgency, long arrival, Condition turn) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            return urgency == other.urgency ? Long.compare(arrival, other.arrival) : other.urgency - urgency;
        }
    }

    /** Works as soon as it is its turn. */
    public <T> T take(int urgency, Callable<T> work) throws Exception {
        await(urgency);
        try {
            return work.call();
        } finally {
            leave();
        }
    }

    private void await(int urgency) throws InterruptedException {
        lock.lock();
        try {
            var own = new Waiting(urgency, arrivals++, lock.newCondition());
            queue.add(own);
            try {
                while (free == 0 || !own.equals(queue.peek())) {
                    own.turn().await();
                }
                free--;
            } finally {
                queue.remove(own);
                callNext();
            }
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            free++;
            callNext();
        } finally {
            lock.unlock();
        }
    }

    private void callNext() {
        var next = queue.peek();
        if (free > 0 && next != null) {
            next.turn().signal();
        }
    }
}
