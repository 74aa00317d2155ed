package parity.launch;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * One uncompressed jar of a class path, for the AOT cache.
 *
 * <p>The cache leaves out classes that need the old verifier (picocli's are of Java 5), so those are given the stack
 * maps and the version of today.
 */
public final class Bundle {

    /** The first class file version whose classes a JDK 25 keeps in an AOT cache. */
    private static final int OLDEST_KEPT = 50;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final ClassFile classes = ClassFile.of(
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
            ClassFile.ConstantPoolSharingOption.NEW_POOL,
            ClassFile.ClassHierarchyResolverOption.of(
                    ClassHierarchyResolver.ofResourceParsing(Bundle.class.getClassLoader())));

    /** The jar to write, then the class path to read. */
    public static void main(String... words) throws IOException {
        var bundle = new Bundle();
        for (var jar : words[1].split(Pattern.quote(File.pathSeparator))) {
            bundle.add(Path.of(jar));
        }
        bundle.writeTo(Path.of(words[0]));
    }

    private void add(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : List.copyOf(java.util.Collections.list(zip.entries()))) {
                if (!entry.isDirectory() && isWanted(entry.getName())) {
                    add(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    private static boolean isWanted(String name) {
        return !name.endsWith("module-info.class")
                && !name.startsWith("META-INF/versions/")
                && !name.equals("META-INF/MANIFEST.MF");
    }

    private void add(String name, byte[] content) {
        if (name.startsWith("META-INF/services/")) {
            entries.merge(name, content, Bundle::lines);
        } else {
            entries.putIfAbsent(name, name.endsWith(".class") ? modern(content) : content);
        }
    }

    private byte[] modern(byte[] content) {
        var model = classes.parse(content);
        if (model.majorVersion() >= OLDEST_KEPT) {
            return content;
        }
        // Every method body is written anew, because only then are its stack maps made.
        var rewritten = ClassTransform.transformingMethodBodies((code, element) -> code.with(element));
        return classes.transformClass(model, rewritten.andThen((type, element) -> {
            if (element instanceof ClassFileVersion) {
                type.withVersion(ClassFile.JAVA_25_VERSION, 0);
            } else {
                type.with(element);
            }
        }));
    }

    private static byte[] lines(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.write('\n');
        both.writeBytes(second);
        return both.toByteArray();
    }

    private void writeTo(Path jar) throws IOException {
        var draft = jar.resolveSibling(jar.getFileName() + ".draft");
        try (var zip = new ZipOutputStream(Files.newOutputStream(draft))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(stored(entry.getKey(), entry.getValue()));
                zip.write(entry.getValue());
            }
        }
        Files.move(draft, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static ZipEntry stored(String name, byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        return entry;
    }
}
