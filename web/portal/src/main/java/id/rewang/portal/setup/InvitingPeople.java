package id.rewang.portal.setup;

import id.rewang.portal.api.Identity;
import id.rewang.portal.api.Identity.SignInLink;
import id.rewang.portal.api.Identity.User;
import id.rewang.portal.api.Pages;
import id.rewang.portal.security.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Makes a sign-in link for everybody who has no password yet; each is shown this once and kept nowhere. */
@Component
class InvitingPeople {

    static final int MOST = 500;

    private static final List<String> HEAD = List.of("Akun", "Nama", "Tautan masuk", "Berlaku sampai");

    private final Identity identity;

    InvitingPeople(Identity identity) {
        this.identity = identity;
    }

    /** @return a workbook with a row a person, at most {@link #MOST}; links given out before are good no longer */
    byte[] invite(Person administrator) {
        List<User> invited = Pages.all(cursor -> identity.users(null, null, Pages.SIZE, cursor)).stream()
                .filter(user -> !user.hasPassword()
                        && user.disabledAt() == null
                        && !user.subject().equals(administrator.subject()))
                .limit(MOST)
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Rewang", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Tautan");
            fill(sheet, 0, HEAD);
            for (int i = 0; i < invited.size(); i++) {
                User user = invited.get(i);
                SignInLink link = identity.renewSignInLink(user.subject());
                fill(
                        sheet,
                        i + 1,
                        List.of(
                                user.subject(),
                                user.name(),
                                link.url(),
                                link.validUntil().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            sheet.value(row, i, texts.get(i));
        }
    }
}
