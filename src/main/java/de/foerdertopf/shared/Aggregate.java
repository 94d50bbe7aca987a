package de.foerdertopf.shared;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is kept, changes only by its own methods, and stays the same thing while its key is the same. Two people who change
 * it at once are told apart by its version.
 */
@MappedSuperclass
public abstract class Aggregate {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    /** For the database layer only. */
    @SuppressWarnings("NullAway.Init")
    protected Aggregate() {}

    /** A new one. */
    protected Aggregate(UUID id) {
        this.id = id;
    }

    /** Its own for ever. */
    public UUID key() {
        return id;
    }

    /** Stands for it exactly as it is: another one, or any change of this one, has another. */
    public String asItIs() {
        return id + "." + version;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Aggregate that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
