package id.rewang.city.data;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.city.api.Rupiah;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CityTest {

    private final City city = City.malang(CitySize.FULL);
    private final City small = City.malang(CitySize.SMALL);

    @Test
    void sellersSayThatTheyAreSampleDataAndLiveInRealVillages() {
        Set<String> villages = column("villages.csv", "code");
        Set<String> banks = column("banks.csv", "code");
        assertThat(city.sellers()).hasSize(240).allSatisfy(seller -> {
            assertThat(seller.name()).contains("Contoh").endsWith("(data contoh)");
            assertThat(villages).contains(seller.villageCode());
            assertThat(seller.region()).isEqualTo(Region.MALANG.code());
            assertThat(banks).contains(seller.bankCode());
        });
        assertThat(city.sellers().stream().filter(seller -> seller.legalForm().equals("COOPERATIVE")))
                .hasSizeBetween(10, 40);
        assertThat(city.sellers()).extracting(SampleSeller::name).doesNotHaveDuplicates();
        assertThat(city.sellers()).extracting(SampleSeller::accountNumber).doesNotHaveDuplicates();
        assertThat(small.sellers()).hasSize(40);
        assertThat(city.sellers()).containsAll(small.sellers());
    }

    @Test
    void sellersHaveNumbersOfTheShapeOfRealOnesThatBelongToNobody() {
        assertThat(city.sellers()).allSatisfy(seller -> {
            assertThat(seller.npwp()).matches("0{10}\\d{6}");
            assertThat(seller.nib()).matches("0{8}\\d{5}");
            assertThat(seller.phone()).matches("080{6}\\d{4}");
            if (seller.nik() != null) {
                assertThat(seller.nik()).matches("35730{8}\\d{4}");
            }
        });
        assertThat(city.sellers()).extracting(SampleSeller::npwp).doesNotHaveDuplicates();
    }

    @Test
    void twoThousandProductsAreMostlyFood() {
        assertThat(city.products()).hasSize(2_000);
        assertThat(small.products()).hasSizeBetween(115, 130);
        for (City one : List.of(city, small)) {
            long food = one.products().stream().filter(SampleProduct::food).count();
            assertThat(100.0 * food / one.products().size()).isBetween(68.0, 74.0);
        }
    }

    @Test
    void aSellerOffersNothingTwiceAndPricesAreSane() {
        assertThat(city.products().stream().map(product -> product.seller() + "/" + product.name()))
                .doesNotHaveDuplicates();
        assertThat(city.products())
                .allSatisfy(product -> assertThat(product.price()).isBetween(Rupiah.of(500), Rupiah.of(10_000_000)));
    }

    @Test
    void everyCategoryIsPaidFromAnAccount() {
        assertThat(City.accounts().keySet())
                .containsAll(
                        city.products().stream().map(SampleProduct::category).toList());
    }

    @Test
    void theNeighbourIsSmallAndHasNothingInCommon() {
        City batu = City.batu();
        assertThat(batu.departments()).hasSize(3);
        assertThat(batu.sellers()).hasSize(8).allMatch(seller -> seller.region().equals("35.79"));
        assertThat(batu.sellers())
                .extracting(SampleSeller::id)
                .doesNotContainAnyElementsOf(
                        city.sellers().stream().map(SampleSeller::id).toList());
        assertThat(batu.products())
                .extracting(SampleProduct::id)
                .doesNotContainAnyElementsOf(
                        city.products().stream().map(SampleProduct::id).toList());
    }

    @Test
    void theCityIsTheSameInEveryRun() {
        City again = City.malang(CitySize.FULL);
        assertThat(again.sellers()).isEqualTo(city.sellers());
        assertThat(again.products()).isEqualTo(city.products());
        assertThat(again.budget()).isEqualTo(city.budget());
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
