import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Starts build.mjs from Maven, so that a machine without Node gets a sentence instead of a stack trace. */
class RunNode {

    public static void main(String[] arguments) throws InterruptedException {
        var command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        try {
            System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
        } catch (IOException e) {
            System.err.println("assets: Node is missing; the page assets need Node 20 or newer and npm. See README.md.");
            System.exit(1);
        }
    }
}
