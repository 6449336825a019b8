package org.causebook.api.contract;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;

/** The API as a caller sees it; every answer is held against its description. */
public final class Api {

    private Api() {}

    /** A request. Addresses are sent as they are written. */
    public static RequestSpecification call() {
        return RestAssured.given().urlEncodingEnabled(false).filter(new ContractFilter());
    }

    /** The whole address of a path, for other clients. */
    public static URI address(String path) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
    }

    /** A request with a JSON body. */
    public static RequestSpecification post(String json) {
        return call().contentType("application/json").body(json);
    }
}
