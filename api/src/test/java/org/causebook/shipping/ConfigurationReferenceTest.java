package org.causebook.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of settings in {@code docs/configuration.md} is whole and true. */
class ConfigurationReferenceTest {

    private static final Path DOCUMENT = Path.of("../docs/configuration.md");
    private static final Pattern ROW = Pattern.compile("\\| `(causebook\\.[^`]+)` \\| ([^|]+) \\| [^|]+\\. \\|");

    /** These are asked for one by one, before there are mappings or where one value is all. */
    private static final Set<String> SINGLE = Set.of(
            "causebook.data-dir",
            "causebook.disk-reserve",
            "causebook.shipped.background",
            "causebook.shipped.catalogs",
            "causebook.embed.origins",
            "causebook.public-url");

    @Test
    void it_names_every_setting_and_no_other() throws IOException {
        var settings = new TreeSet<>(SINGLE);
        settings.addAll(settings().keySet());

        assertThat(documented().keySet()).containsExactlyInAnyOrderElementsOf(settings);
    }

    @Test
    void it_says_the_defaults() throws IOException {
        var documented = documented();
        settings().forEach((setting, byDefault) -> {
            // What refers to another setting is said in words.
            if (!byDefault.startsWith("$")) {
                assertThat(documented.get(setting)).as(setting).isEqualTo('`' + byDefault + '`');
            }
        });
    }

    @Test
    void the_readme_names_no_setting_that_it_lacks() throws IOException {
        var known = documented().keySet().stream()
                .map(setting -> setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                .collect(Collectors.toSet());
        var named = Pattern.compile("`(CAUSEBOOK_[A-Z_]+)`")
                .matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map(match -> match.group(1))
                .filter(name -> !name.startsWith("CAUSEBOOK_OIDC_ROLES_"))
                .collect(Collectors.toSet());

        assertThat(named).isNotEmpty().isSubsetOf(known);
    }

    /** The documented settings with their defaults as they stand there. */
    private static Map<String, String> documented() throws IOException {
        var rows = new TreeMap<String, String>();
        for (var line : Files.readAllLines(DOCUMENT)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), row.group(2));
            }
        }
        return rows;
    }

    /** The settings of all mappings with their defaults; those without any have an empty reference. */
    private static Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.causebook").stream()
                        .filter(mapping -> mapping.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .forEach(mapping -> add(
                                settings,
                                mapping.getAnnotation(ConfigMapping.class).prefix(),
                                mapping));
        return settings;
    }

    private static void add(Map<String, String> settings, String prefix, Class<?> mapping) {
        for (var method : mapping.getDeclaredMethods()) {
            var name = prefix + "." + name(method);
            var type = method.getReturnType();
            if (Map.class.isAssignableFrom(type)) {
                settings.put(name + ".<role>", "$");
            } else if (type.isInterface() && type.getName().startsWith("org.causebook")) {
                add(settings, name, type);
            } else {
                var byDefault = method.getAnnotation(WithDefault.class);
                settings.put(name, byDefault == null ? "$" : byDefault.value());
            }
        }
    }

    private static String name(Method method) {
        var name = method.getAnnotation(WithName.class);
        return name != null
                ? name.value()
                : method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
