package id.rewang.procurement;

import id.rewang.test.RewangServiceTest;
import id.rewang.test.http.EndpointContract;

@RewangServiceTest(classes = ProcurementService.class, properties = "rewang.demonstration=true")
class ProcurementEndpointsIT extends EndpointContract {}
