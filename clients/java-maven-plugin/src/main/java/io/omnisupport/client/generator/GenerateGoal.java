package io.omnisupport.client.generator;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.NullUnmarked;

/** Makes a class of every GraphQL operation, and of every type that the operations use. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
@NullUnmarked
public class GenerateGoal extends AbstractMojo {
    /** The printed schema, or a folder of {@code .graphqls} files. */
    @Parameter(required = true)
    private File schema;

    /** Folder of the {@code .graphql} files. */
    @Parameter(defaultValue = "${project.basedir}/src/main/graphql")
    private File documents;

    /** Package of the generated classes; holds nothing else. */
    @Parameter(required = true)
    private String packageName;

    /** Where the generated sources go. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/graphql")
    private File output;

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        generate(documents, output);
        project.addCompileSourceRoot(output.getPath());
    }

    final void generate(File from, File to) throws MojoExecutionException, MojoFailureException {
        try {
            var generator =
                    new Generator(
                            SchemaFiles.read(schema.toPath()), texts(from.toPath()), packageName);
            new SourceFolder(to.toPath(), packageName).write(generator.generate());
        } catch (InvalidDocument invalid) {
            throw new MojoFailureException(invalid.getMessage(), invalid);
        } catch (IOException failure) {
            throw new MojoExecutionException(failure);
        }
    }

    final MavenProject project() {
        return project;
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        for (Path file : SchemaFiles.under(folder, ".graphql")) {
            texts.put(folder.relativize(file).toString(), Files.readString(file));
        }
        return texts;
    }
}
