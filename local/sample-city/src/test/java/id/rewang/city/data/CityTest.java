package id.rewang.city.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CityTest {

    private final City city = City.load();

    @Test
    void sellersSayThatTheyAreSampleDataAndLiveInRealVillages() {
        Set<String> villages = column("villages.csv", "code");
        Set<String> banks = column("banks.csv", "code");
        assertThat(city.sellers()).hasSize(40).allSatisfy(seller -> {
            assertThat(seller.name()).contains("Contoh").endsWith("(data contoh)");
            assertThat(villages).contains(seller.villageCode());
            assertThat(banks).contains(seller.bankCode());
        });
        assertThat(city.sellers()).anyMatch(seller -> seller.legalForm().equals("COOPERATIVE"));
        assertThat(city.sellers()).extracting(SampleSeller::accountNumber).doesNotHaveDuplicates();
    }

    @Test
    void someHundredAndTwentyProductsAreMostlyFood() {
        long food = city.products().stream().filter(SampleProduct::food).count();
        assertThat(city.products()).hasSizeBetween(115, 130);
        assertThat(100.0 * food / city.products().size()).isBetween(68.0, 74.0);
    }

    @Test
    void productsAreOfAKindThatTheirSellerIsRegisteredFor() {
        Set<String> kbli = column("kbli.csv", "code");
        assertThat(city.products()).allSatisfy(product -> {
            assertThat(city.seller(product.seller()).kbli()).contains(product.kbli());
            assertThat(kbli).contains(product.kbli());
            assertThat(product.taxClass()).isIn("PPN", "PPN_EXEMPT", "PBJT", "SERVICE");
        });
    }

    @Test
    void officialsAreMarkedAndHaveNumbersOfTheirOwn() {
        List<String> numbers = new ArrayList<>();
        Stream.concat(
                        city.departments().stream()
                                .flatMap(department -> Stream.of(Duty.values()).map(department::official)),
                        Stream.of(
                                city.administrator(),
                                city.operator(),
                                city.tradeOfficer(),
                                city.treasuryOfficer(),
                                city.auditor()))
                .forEach(official -> {
                    assertThat(official.name()).contains("Contoh").endsWith("(data contoh)");
                    assertThat(official.nip()).matches("\\d{18}");
                    numbers.add(String.valueOf(official.nip()));
                });
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void idsAreTheSameInEveryRunAndDifferByKind() {
        assertThat(SampleId.of("seller", "dapur-sari")).hasToString("0c492b58-d35b-3c31-bd8e-ce398d15fc52");
        assertThat(SampleId.of("seller", "a")).isNotEqualTo(SampleId.of("product", "a"));
    }

    private static Set<String> column(String table, String name) {
        return Table.read(City.class, table).stream()
                .map((CSVRecord row) -> row.get(name))
                .collect(Collectors.toSet());
    }
}
