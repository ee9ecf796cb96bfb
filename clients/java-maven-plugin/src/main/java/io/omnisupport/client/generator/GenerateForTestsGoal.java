package io.omnisupport.client.generator;

import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** The same for operations that tests use. */
@Mojo(
        name = "generate-for-tests",
        defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES,
        threadSafe = true)
@NullUnmarked
public final class GenerateForTestsGoal extends GenerateGoal {
    /** Folder of the {@code .graphql} files. */
    @Parameter(defaultValue = "${project.basedir}/src/test/graphql")
    private File testDocuments;

    /** Where the generated sources go. */
    @Parameter(defaultValue = "${project.build.directory}/generated-test-sources/graphql")
    private File testOutput;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        generate(testDocuments, testOutput);
        project().addTestCompileSourceRoot(testOutput.getPath());
    }
}
