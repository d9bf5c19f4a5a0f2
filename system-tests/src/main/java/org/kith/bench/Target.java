package org.kith.bench;

/**
 * Something that answers the prepared questions: the service, or the bare statement it is held against.
 *
 * @param name for the report
 * @param opener makes one more connection
 */
record Target(String name, Opener opener) {

    /** Makes a connection. */
    interface Opener {
        Line open() throws Exception;
    }

    /** One connection, used by one thread at a time. */
    interface Line extends AutoCloseable {
        /**
         * Asks a prepared question and reads the whole answer.
         *
         * @throws Exception when it was not answered well; that fails the run
         */
        void ask(int number) throws Exception;
    }
}
