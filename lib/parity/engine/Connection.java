package parity.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/** Two streams to the engine, however it is reached; closing it ends whatever carried them. */
record Connection(InputStream in, OutputStream out, AutoCloseable carrier) implements AutoCloseable {

    /**
     * The socket directly where that is plain; what needs TLS, SSH or a Windows pipe goes through docker's own
     * {@code dial-stdio}, which knows them all.
     */
    static Connection to(Endpoint endpoint) throws IOException {
        if (endpoint.isUnixSocket()) {
            return overSocket(endpoint);
        }
        return endpoint.address().startsWith("tcp://")
                        && System.getenv("DOCKER_TLS_VERIFY") == null
                        && endpoint.origin().equals("DOCKER_HOST")
                ? overTcp(URI.create(endpoint.address()))
                : throughDocker();
    }

    /** The same, read in large pieces. */
    Connection unhurried() {
        return new Connection(new Unhurried(in), out, carrier);
    }

    private static Connection overSocket(Endpoint endpoint) throws IOException {
        var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(endpoint.socket()));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new Connection(Channels.newInputStream(channel), Channels.newOutputStream(channel), channel);
    }

    private static Connection overTcp(URI address) throws IOException {
        var socket = new Socket(address.getHost(), address.getPort() < 0 ? 2375 : address.getPort());
        return new Connection(socket.getInputStream(), socket.getOutputStream(), socket);
    }

    private static Connection throughDocker() throws IOException {
        var docker = new ProcessBuilder("docker", "system", "dial-stdio")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Connection(docker.getInputStream(), docker.getOutputStream(), () -> end(docker));
    }

    private static void end(Process docker) throws InterruptedException {
        docker.destroy();
        if (!docker.waitFor(2, TimeUnit.SECONDS)) {
            docker.destroyForcibly();
        }
    }

    @Override
    public void close() {
        try {
            carrier.close();
        } catch (Exception e) {
            // Nothing was left to say on it.
        }
    }
}
