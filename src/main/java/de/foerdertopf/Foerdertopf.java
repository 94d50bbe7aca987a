package de.foerdertopf;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Fördertopf: the software with which a city runs its small local funds. */
@SpringBootApplication
public class Foerdertopf {

    public static void main(String[] args) {
        SpringApplication.run(Foerdertopf.class, args);
    }
}
