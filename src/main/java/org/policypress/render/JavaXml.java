package org.policypress.render;

/**
 * Has libraries use the Java runtime's own XML tools. They ask for whichever the thread's class loader finds: that looks through
 * every jar each time, and would find others beside a program that brings its own, which may write in their own way.
 */
public final class JavaXml {

    private JavaXml() {}

    /**
     * Work that reads or writes XML.
     *
     * @param <T> what it gives
     * @param <E> what it fails with
     */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {

        /** Does it. */
        T run() throws E;
    }

    /** Does the work on this thread, with the Java runtime's XML tools. */
    public static <T, E extends Exception> T during(Work<T, E> work) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(loader);
        }
    }
}
