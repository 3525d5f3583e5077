package id.rewang.catalog.web;

import id.rewang.catalog.WholeCatalog;
import id.rewang.test.http.EndpointContract;

@WholeCatalog
class CatalogEndpointsIT extends EndpointContract {}
