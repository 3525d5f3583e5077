package id.rewang.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.kit.messaging.KeyPosition.Place;
import org.junit.jupiter.api.Test;

class KeyPositionTest {

    @Test
    void takesTheFirstEventOfAKeyNeverSeen() {
        KeyPosition position = KeyPosition.neverSeen("k");

        assertThat(position.take(1, false)).isEqualTo(Place.NEXT);
        assertThat(position.take(2, false)).isEqualTo(Place.NEXT);
        assertThat(position.last()).isEqualTo(2);
        assertThat(position.moved()).isTrue();
        assertThat(position.known()).isFalse();
    }

    @Test
    void staysWhereItIsForWhatWasApplied() {
        KeyPosition position = KeyPosition.ofRow("k", 5, false);

        assertThat(position.take(5, false)).isEqualTo(Place.ALREADY_APPLIED);
        assertThat(position.take(1, true)).isEqualTo(Place.ALREADY_APPLIED);
        assertThat(position.moved()).isFalse();
    }

    @Test
    void parksTheKeyAtAGapEvenForTheEventThatWouldFillIt() {
        KeyPosition position = KeyPosition.ofRow("k", 5, false);

        assertThat(position.take(7, false)).isEqualTo(Place.BEHIND);
        assertThat(position.take(6, false)).isEqualTo(Place.BEHIND);
        assertThat(position.parked()).isTrue();
        assertThat(position.moved()).isFalse();
    }

    @Test
    void passesOverAGapWhereSnapshotsAreComplete() {
        KeyPosition position = KeyPosition.ofRow("k", 5, false);

        assertThat(position.take(9, true)).isEqualTo(Place.NEXT);
        assertThat(position.take(8, true)).isEqualTo(Place.ALREADY_APPLIED);
        assertThat(position.last()).isEqualTo(9);
    }

    @Test
    void putsEverythingBehindWhileTheKeyIsParked() {
        KeyPosition position = KeyPosition.ofRow("k", 5, true);

        assertThat(position.take(6, false)).isEqualTo(Place.BEHIND);
        assertThat(position.take(6, true)).isEqualTo(Place.BEHIND);
        assertThat(position.take(5, false)).isEqualTo(Place.ALREADY_APPLIED);
    }
}
