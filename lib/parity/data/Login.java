package parity.data;

import parity.terminal.Secrets;

/** A role of a database server and its password; empty where none is needed. */
public record Login(String user, String password) {

    public Login {
        Secrets.learn("PASSWORD", password);
    }

    /** Without the password, which is nobody's to print. */
    @Override
    public String toString() {
        return user;
    }
}
