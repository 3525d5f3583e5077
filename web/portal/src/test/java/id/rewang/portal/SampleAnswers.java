package id.rewang.portal;

import java.util.UUID;

/** What the services answer about invented people, sellers and goods (data contoh). */
public final class SampleAnswers {

    public static final UUID PRODUCT = UUID.fromString("0199a000-0000-7000-8000-00000000a000");
    public static final UUID BUDGET_LINE = UUID.fromString("0199a000-0000-7000-8000-00000000b1d0");

    private SampleAnswers() {}

    public static void catalogue(Services services) {
        services.answer("GET /v1/products/" + PRODUCT, """
                {"id":"%s","version":1,"sellerId":"%s","region":"35.73","name":"Kudapan kotak isi 3",
                 "description":"Dibuat pagi hari.","category":"Makanan","kbli":"56210","unit":"kotak",
                 "unitPrice":{"amount":"10000.00","currency":"IDR"},"taxClass":"PBJT","leadTimeDays":1,
                 "status":"PUBLISHED"}""".formatted(PRODUCT, Browsers.SELLER));
        services.answer("GET /v1/products/" + PRODUCT + "/stock", """
                {"productId":"%s","onHand":150,"reserved":30,"available":120,"version":3}""".formatted(PRODUCT));
        services.answer("GET /v1/sellers/" + Browsers.SELLER, """
                {"id":"%s","version":1,"region":"35.73","name":"Kue Basah Contoh Klojen","legalForm":"INDIVIDUAL",
                 "sizeClass":"MICRO","nib":"1234567890123","kbli":["56210"],"villageCode":"35.73.01.1001",
                 "address":"Jl. Contoh 12","vatRegistered":false,"status":"VERIFIED"}""".formatted(Browsers.SELLER));
    }

    public static void budget(Services services) {
        services.answer("GET /v1/budget-lines", """
                {"items":[{"id":"%s","version":0,"departmentId":"%s","fiscalYear":2026,
                  "accountCode":"5.1.02.01.01.0052","name":"Belanja makanan dan minuman rapat",
                  "ceiling":{"amount":"50000000.00","currency":"IDR"},"committed":{"amount":"0.00","currency":"IDR"},
                  "realised":{"amount":"0.00","currency":"IDR"},"available":{"amount":"43500000.00","currency":"IDR"}}],
                 "next":null}""".formatted(BUDGET_LINE, Browsers.DEPARTMENT));
        services.answer("GET /v1/departments/" + Browsers.DEPARTMENT + "/funds", """
                {"items":[{"method":"UP","provided":{"amount":"20000000.00","currency":"IDR"},
                  "held":{"amount":"0.00","currency":"IDR"},"spent":{"amount":"0.00","currency":"IDR"},
                  "available":{"amount":"8400000.00","currency":"IDR"},"version":0}]}""");
    }

    /** An order of 40 boxes of {@link #PRODUCT}, with the answers about it. */
    public static String order(Services services, UUID id, String state, String possible, long version) {
        String order =
                """
                {"id":"%s","version":%d,"region":"35.73","departmentId":"%s","sellerId":"%s",
                 "sellerName":"Kue Basah Contoh Klojen","number":null,"state":"%s","possible":[%s],"round":1,
                 "paymentMethod":"UP","budgetLineId":"%s","accountCode":"5.1.02.01.01.0052","fiscalYear":2026,
                 "lines":[{"lineNo":1,"productId":"%s","productName":"Kudapan kotak isi 3","unit":"kotak",
                   "taxClass":"PBJT","quantity":40,"unitPrice":{"amount":"10000.00","currency":"IDR"},
                   "amount":{"amount":"400000.00","currency":"IDR"},"reduced":0,"dispatched":0,"accepted":0,
                   "rejected":0,"handedOver":0}],
                 "total":{"amount":"400000.00","currency":"IDR"},"payable":{"amount":"400000.00","currency":"IDR"},
                 "neededBy":"2026-11-05","deliveryAddress":"Jl. Veteran 19","draftedBy":
                   {"nip":"199001012015012001","name":"Siti Contoh","role":"procurement_officer"},
                 "refusalReasons":[],"progress":{"delivery":"NONE","receipt":"NONE","billing":"NONE","payment":"NONE",
                   "tax":"NONE","reconciliation":"NONE"},"handoverOverdue":false,"payments":[],
                 "createdAt":"2026-10-30T01:00:00Z"}""".formatted(id, version, Browsers.DEPARTMENT, Browsers.SELLER, state, possible, BUDGET_LINE, PRODUCT);
        services.answer("GET /v1/purchase-orders/" + id, order);
        services.answer("GET /v1/purchase-orders/" + id + "/timeline", """
                {"items":[{"no":1,"what":"OrderDrafted","round":1,"at":"2026-10-30T01:00:00Z","by":
                   {"nip":"199001012015012001","name":"Siti Contoh","role":"procurement_officer"}}]}""");
        return order;
    }
}
