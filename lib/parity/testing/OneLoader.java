package parity.testing;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Loads tests and the library side by side, so that a test of a package may use what is private to the package.
 *
 * <p>The library is therefore loaded a second time here; JUnit is not, because the one that runs must be the one that
 * the tests know.
 */
final class OneLoader extends URLClassLoader {

    OneLoader(Path tests) {
        super(
                Stream.concat(Stream.of(tests.toString()), classPath())
                        .map(OneLoader::urlOf)
                        .toArray(URL[]::new),
                OneLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded != null
                    ? loaded
                    : name.startsWith("parity.") ? findClass(name) : super.loadClass(name, resolve);
        }
    }

    private static Stream<String> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    private static URL urlOf(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
