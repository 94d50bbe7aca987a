package de.foerdertopf.notice.remedy;

import de.foerdertopf.application.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * What else was written against a letter while a remedy against it is open: group and sponsor may both write.
 *
 * @param channel how it came
 * @param writing what it says
 */
@Embeddable
public record FurtherWriting(
        LocalDate receivedOn,
        @Enumerated(EnumType.STRING) Channel channel,
        @Column(columnDefinition = "text") String writing) {}
