import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a jar with its old class files written in a newer format: one with stack maps (JVMS 4.7.4), which Java verifies faster, and
 * without which it keeps no class in an AOT cache. What the classes do stays as it is. Run by the build: see pom.xml.
 */
public final class ModernClasses {

    /** Java 8's format: the last that a class can be in without changes to its content, such as those of Java 11's nests. */
    private static final int FORMAT = ClassFile.JAVA_8_VERSION;

    private final ClassFile files;

    private ModernClasses(ClassLoader classes) {
        ClassHierarchyResolver types = ClassHierarchyResolver.ofResourceParsing(classes)
                .orElse(ClassHierarchyResolver.defaultResolver());
        files = ClassFile.of(StackMapsOption.STACK_MAPS_WHEN_REQUIRED, ClassHierarchyResolverOption.of(types));
    }

    /** Takes the jar to read, and the jar to write. */
    public static void main(String[] paths) throws IOException {
        Path from = Path.of(paths[0]);
        Path to = Path.of(paths[1]);
        Files.createDirectories(to.getParent());
        try (URLClassLoader classes = new URLClassLoader(new URL[] {from.toUri().toURL()});
                ZipFile jar = new ZipFile(from.toFile());
                ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(to))) {
            ModernClasses modern = new ModernClasses(classes);
            Enumeration<? extends ZipEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                byte[] content = jar.getInputStream(entry).readAllBytes();
                ZipEntry copied = new ZipEntry(entry.getName());
                copied.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                copy.putNextEntry(copied);
                copy.write(entry.getName().endsWith(".class") ? modern.written(content) : content);
                copy.closeEntry();
            }
        }
    }

    private byte[] written(byte[] content) {
        ClassModel model = files.parse(content);
        if (model.majorVersion() >= FORMAT) {
            return content;
        }
        return files.build(model.thisClass().asSymbol(), copy -> model.forEach(element -> {
            switch (element) {
                case ClassFileVersion _ -> copy.withVersion(FORMAT, 0);
                case MethodModel method ->
                    copy.transformMethod(method, MethodTransform.transformingCode(CodeTransform.ACCEPT_ALL));
                default -> copy.with(element);
            }
        }));
    }
}
