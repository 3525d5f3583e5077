package id.rewang.identity.web;

import id.rewang.identity.IdentityProvider;
import id.rewang.identity.OwnAddress;
import id.rewang.test.InfrastructureInitializer;
import id.rewang.test.RewangServiceTest;
import id.rewang.test.http.EndpointContract;
import org.springframework.test.context.ContextConfiguration;

@RewangServiceTest(classes = IdentityProvider.class, properties = "rewang.demonstration=true")
@ContextConfiguration(initializers = {InfrastructureInitializer.class, OwnAddress.class})
class IdentityEndpointsIT extends EndpointContract {}
