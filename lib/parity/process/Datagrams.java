package parity.process;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Datagrams that come in at a path: the JDK knows streams there only, so these are the system's own calls. Linux. */
final class Datagrams implements AutoCloseable {

    /** What a path may have, with the zero behind it. */
    private static final int ROOM_FOR_PATH = 108;

    private static final short AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int MSG_DONTWAIT = 0x40;
    private static final int LONGEST = 4096;

    private final Calls calls;
    private final int socket;

    private Datagrams(Calls calls, int socket) {
        this.calls = calls;
        this.socket = socket;
    }

    /** Opens one at a path where nothing is. */
    static Datagrams at(Path path) throws IOException {
        var calls = Calls.ofSystem();
        int socket = calls.socket();
        boolean fits = path.toString().getBytes(StandardCharsets.UTF_8).length < ROOM_FOR_PATH;
        if (socket < 0 || !fits || calls.bind(socket, path) < 0) {
            calls.close(socket);
            throw new IOException("no socket can be made at " + path);
        }
        return new Datagrams(calls, socket);
    }

    /** One that has come; empty where none has. */
    Optional<String> next() {
        return calls.received(socket);
    }

    @Override
    public void close() {
        calls.close(socket);
    }

    /** The calls themselves. */
    private record Calls(MethodHandle open, MethodHandle name, MethodHandle receive, MethodHandle end) {

        private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
        private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

        static Calls ofSystem() {
            return new Calls(
                    call("socket", INT, INT, INT, INT),
                    call("bind", INT, INT, ValueLayout.ADDRESS, INT),
                    call("recv", LONG, INT, ValueLayout.ADDRESS, LONG, INT),
                    call("close", INT, INT));
        }

        int socket() {
            try {
                return (int) open.invokeExact((int) AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        int bind(int socket, Path path) {
            try (var arena = Arena.ofConfined()) {
                var bytes = path.toString().getBytes(StandardCharsets.UTF_8);
                var address = arena.allocate(2 + ROOM_FOR_PATH);
                address.set(ValueLayout.JAVA_SHORT_UNALIGNED, 0, AF_UNIX);
                MemorySegment.copy(bytes, 0, address, ValueLayout.JAVA_BYTE, 2, bytes.length);
                return (int) name.invokeExact(socket, address, 2 + bytes.length + 1);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        Optional<String> received(int socket) {
            try (var arena = Arena.ofConfined()) {
                var room = arena.allocate(LONGEST);
                long length = (long) receive.invokeExact(socket, room, (long) LONGEST, MSG_DONTWAIT);
                return length < 0
                        ? Optional.empty()
                        : Optional.of(new String(
                                room.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8));
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        void close(int socket) {
            try {
                int _ = (int) end.invokeExact(socket);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        // Restricted, for a call that is described wrongly may crash the JVM; these have been the system's for decades.
        @SuppressWarnings("restricted")
        private static MethodHandle call(String name, MemoryLayout result, MemoryLayout... arguments) {
            var linker = Linker.nativeLinker();
            return linker.downcallHandle(
                    linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(result, arguments));
        }
    }
}
