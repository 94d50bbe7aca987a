package de.foerdertopf;

import de.foerdertopf.document.InspectorProgram;
import de.foerdertopf.overview.OverviewProgram;
import de.foerdertopf.platform.FreePort;
import de.foerdertopf.platform.ManagementAtHome;
import de.foerdertopf.shared.HouseTime;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Fördertopf: the software with which a city runs its small local funds. */
@SpringBootApplication
public class Foerdertopf {

    public static void main(String[] args) throws IOException, InterruptedException {
        HouseTime.liveHere();
        if (args.length > 0 && args[0].equals(InspectorProgram.COMMAND)) {
            InspectorProgram.main(args);
            return;
        }
        if (args.length > 0 && args[0].equals("rehearse")) {
            System.exit(Rehearse.run(List.of(args).subList(1, args.length), System.out));
        }
        if (args.length > 0 && args[0].equals(OverviewProgram.COMMAND)) {
            System.exit(OverviewProgram.run(List.of(args).subList(1, args.length), System.out));
        }
        var program = new SpringApplication(Foerdertopf.class);
        program.addListeners(new FreePort(), new ManagementAtHome());
        program.run(args);
    }
}
