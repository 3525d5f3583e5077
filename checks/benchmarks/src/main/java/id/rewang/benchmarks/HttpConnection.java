package id.rewang.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One kept-alive HTTP/1.1 connection that sends ready-made bytes. A general client costs as much CPU as the answer; on two
 * cores the generator must stay out of the way of what it measures. Not safe for use by several threads.
 */
final class HttpConnection implements AutoCloseable {

    private static final int READ_TIMEOUT_MS = 60_000;
    private static final int HEAD_LIMIT = 16 * 1024;
    private static final int BODY_LIMIT = 4 * 1024 * 1024;
    private static final byte[] NOTHING = {};

    /** An answer: status and body. */
    record Answer(int status, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final int port;
    private final byte[] buffer = new byte[HEAD_LIMIT];
    private Socket socket;
    private int position;
    private int limit;

    HttpConnection(int port) throws IOException {
        this.port = port;
        this.socket = open(port);
    }

    private static Socket open(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(READ_TIMEOUT_MS);
        return socket;
    }

    /**
     * Sends a request, head and body in one write, and reads its answer. A server may close a connection that was idle or
     * has served long; the request then goes over a new one, so it has to be one that may be repeated.
     */
    Answer exchange(byte[] request) throws IOException {
        String statusLine;
        try {
            socket.getOutputStream().write(request);
            statusLine = line();
        } catch (EOFException | SocketException closed) {
            socket.close();
            socket = open(port);
            socket.getOutputStream().write(request);
            statusLine = line();
        }
        int status = Integer.parseInt(statusLine.substring(9, 12));
        int length = -1;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                chunked = header.regionMatches(true, header.length() - 7, "chunked", 0, 7);
            }
        }
        return new Answer(status, chunked ? chunks() : length > 0 ? exactly(length) : NOTHING);
    }

    private byte[] chunks() throws IOException {
        byte[] body = NOTHING;
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            byte[] chunk = exactly(size);
            byte[] longer = Arrays.copyOf(body, Math.addExact(body.length, size));
            System.arraycopy(chunk, 0, longer, body.length, size);
            body = longer;
            line();
        }
        line();
        return body;
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] exactly(int size) throws IOException {
        if (size > BODY_LIMIT) {
            throw new IOException("The answer is longer than %d bytes".formatted(BODY_LIMIT));
        }
        byte[] bytes = new byte[size];
        for (int at = 0; at < size; ) {
            if (position == limit) {
                fill();
            }
            int some = Math.min(size - at, limit - position);
            System.arraycopy(buffer, position, bytes, at, some);
            position += some;
            at += some;
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        while (line.length() < HEAD_LIMIT) {
            if (position == limit) {
                fill();
            }
            byte next = buffer[position++];
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                line.append((char) (next & 0xFF));
            }
        }
        throw new IOException("A header line is longer than %d bytes".formatted(HEAD_LIMIT));
    }

    private void fill() throws IOException {
        limit = socket.getInputStream().read(buffer);
        position = 0;
        if (limit < 0) {
            limit = 0;
            throw new EOFException("The service closed the connection");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
