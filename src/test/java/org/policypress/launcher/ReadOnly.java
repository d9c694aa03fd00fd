package org.policypress.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody who may read an install and change nothing of it. Whoever runs the tests as root may write everywhere, so that the
 * commands are then typed by another user, whom no file belongs to.
 */
final class ReadOnly {

    /** By Linux's custom the user who owns nothing. */
    private static final String NOBODY = "65534";

    private final Path own;
    private final Install install;

    private ReadOnly(Path own, Install install) {
        this.own = own;
        this.install = install;
    }

    /** Takes the right to write an install away, and makes a user with a folder of their own beside it. */
    static ReadOnly user(Path folder, Install install) throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("own"));
        install.with("HOME", own.toString())
                .with("XDG_CACHE_HOME", own.resolve("cache").toString());
        try (Stream<Path> files = Files.walk(install.home())) {
            for (Path file : files.toList()) {
                Set<PosixFilePermission> rights = new HashSet<>(Files.getPosixFilePermissions(file));
                rights.removeAll(PosixFilePermissions.fromString("-w--w--w-"));
                rights.addAll(PosixFilePermissions.fromString(Files.isDirectory(file) ? "r-xr-xr-x" : "r--r--r--"));
                Files.setPosixFilePermissions(file, rights);
            }
        }
        ReadOnly user = new ReadOnly(own, install);
        if (isRoot()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));
            assertFalse(
                    user.start(List.of(
                                    "test",
                                    "-w",
                                    install.home().resolve("target").toString()))
                            == 0,
                    "that user may write there after all");
        }
        return user;
    }

    /** Types a command in the user's own folder. */
    Install.Result run(String... arguments) throws IOException, InterruptedException {
        List<String> launcher = List.of(install.home().resolve("policypress").toString());
        List<String> beginning =
                isRoot() ? Stream.concat(prefix().stream(), launcher.stream()).toList() : launcher;
        return install.finish(install.start(beginning, own, own, arguments));
    }

    /** The quick starts that were prepared for the user. */
    List<Path> caches() throws IOException {
        try (Stream<Path> caches = Files.list(own.resolve("cache/policypress"))) {
            return caches.filter(file -> file.toString().endsWith(".aot")).toList();
        }
    }

    private int start(List<String> command) throws IOException, InterruptedException {
        List<String> all = Stream.concat(prefix().stream(), command.stream()).toList();
        return new ProcessBuilder(all).start().waitFor();
    }

    private static List<String> prefix() {
        return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
