package de.foerdertopf.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A telephone's photo is converted where the machine has the converter; whatever the converter does, people hear what to do. */
class HeifPicturesTest {

    @TempDir
    private Path folder;

    private byte[] photo;

    @BeforeEach
    void aPhoto() throws IOException {
        try (var stream = Objects.requireNonNull(getClass().getResourceAsStream("/uploads/photo.heic"))) {
            photo = stream.readAllBytes();
        }
    }

    @Test
    void whereTheConverterIsInstalledAPhotoBecomesAPictureThatEveryBrowserShows() throws IOException {
        assumeTrue(
                HeifPictures.FOLDERS.stream().anyMatch(it -> Files.isExecutable(it.resolve("heif-convert"))),
                "libheif's converter is not installed here");

        var found = FileInspection.inspect(photo);

        assertThat(found.contentType()).isEqualTo("image/jpeg");
        var picture = ImageIO.read(new ByteArrayInputStream(found.content()));
        assertThat(picture.getWidth()).isEqualTo(60);
        assertThat(picture.getHeight()).isEqualTo(40);
    }

    @Test
    void whatTheConverterMakesIsTaken() throws IOException {
        var made = jpeg();
        Files.write(folder.resolve("made"), made);
        converter("/bin/cp " + folder.resolve("made") + " \"$2\"");

        assertThat(HeifPictures.asJpeg(photo, List.of(folder), HeifPictures.LONGEST))
                .isEqualTo(made);
    }

    @Test
    void ofSeveralPicturesInOneFileTheFirstIsTaken() throws IOException {
        var made = jpeg();
        Files.write(folder.resolve("made"), made);
        converter("/bin/cp " + folder.resolve("made") + " photo-1.jpg; echo other > photo-2.jpg");

        assertThat(HeifPictures.asJpeg(photo, List.of(folder), HeifPictures.LONGEST))
                .isEqualTo(made);
    }

    @Test
    void whereNoneIsInstalledOrItFailsPeopleHearWhatToDoWithThePhoto() throws IOException {
        refused();
        converter("exit 1");
        refused();
        converter("exit 0");
        refused();
    }

    @Test
    void aConverterThatFindsNoEndIsStopped() throws IOException {
        converter("sleep 5; touch " + folder.resolve("end"));

        assertThatThrownBy(() -> HeifPictures.asJpeg(photo, List.of(folder), Duration.ofMillis(300)))
                .hasMessageContaining("upload.heic");

        assertThat(folder.resolve("end")).doesNotExist();
    }

    @Test
    void theConverterKnowsNothingOfTheHouse() throws IOException {
        Files.write(folder.resolve("made"), jpeg());
        converter("[ -z \"$HOME$JAVA_HOME$USER\" ] && /bin/cp " + folder.resolve("made") + " \"$2\"");

        assertThat(HeifPictures.asJpeg(photo, List.of(folder), HeifPictures.LONGEST))
                .isNotEmpty();
    }

    private void refused() {
        assertThatThrownBy(() -> HeifPictures.asJpeg(photo, List.of(folder), HeifPictures.LONGEST))
                .hasMessageContaining("upload.heic");
    }

    /** A program in the place of the converter; its arguments are the photo and where its picture belongs. */
    private void converter(String does) throws IOException {
        var program = Files.writeString(folder.resolve("heif-convert"), "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private static byte[] jpeg() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR), "jpeg", bytes);
        return bytes.toByteArray();
    }
}
