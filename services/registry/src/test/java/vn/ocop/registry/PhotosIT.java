package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Forms.officer;
import static vn.ocop.registry.Forms.producer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ocop.platform.identity.Role;
import vn.ocop.testing.Api;
import vn.ocop.testing.PlatformTest;

/** Photos of a product: kept in two sizes without what the camera wrote, in the order and with the words the maker gives. */
@PlatformTest
class PhotosIT {

    private final Api api;

    @Autowired
    PhotosIT(@LocalServerPort int port) {
        api = new Api(port);
    }

    @Test
    void aPhotoIsShownUprightInBothSizesWithoutItsPlace() throws IOException {
        var photos = product("maker-photo");
        var added = add("maker-photo", photos, TestFiles.photo(2400, 1200, 6)).expect(201);

        var large = producer(api, "maker-photo").get(added.header("Location")).expect(200);
        assertThat(large.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(new String(large.response().body(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS");
        var image = ImageIO.read(new ByteArrayInputStream(large.response().body()));
        assertThat(image.getHeight()).isEqualTo(1600);
        assertThat(image.getWidth()).isEqualTo(800);
        var small = officer(api).get(added.header("Location").replace("/1600", "/400")).expect(200);
        assertThat(ImageIO.read(new ByteArrayInputStream(small.response().body())).getHeight()).isEqualTo(400);
        officer(api).get(added.header("Location").replace("/1600", "/9999")).expect(404);
    }

    @Test
    void onlyThoseConcernedSeeAPhoto() {
        var photos = product("maker-private");
        var address = add("maker-private", photos, TestFiles.picture("png", 50, 50)).expect(201).header("Location");

        producer(api, "maker-curious").get(address).expect(404);
        producer(api, "maker-curious").get(photos).expect(404);
        api.as("stranger", "09784", Role.COMMUNE_OFFICER).get(address).expect(404);
        add("maker-curious", photos, TestFiles.picture("png", 50, 50)).expect(404);
        api.get(address).expect(401);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        var photos = product("maker-nophoto");

        assertThat(add("maker-nophoto", photos, TestFiles.program()).expect(422).code()).isEqualTo("not-a-picture");
        assertThat(add("maker-nophoto", photos, TestFiles.pdf()).expect(422).code()).isEqualTo("not-a-picture");
        assertThat(add("maker-nophoto", photos, TestFiles.pictureBomb(50_000, 50_000)).expect(422).code())
                .isEqualTo("too-many-pixels");
        assertThat(producer(api, "maker-nophoto").get(photos).json().get("items")).isEmpty();
    }

    @Test
    void photosStandInTheOrderAndWithTheWordsThatAreGiven() {
        var photos = product("maker-order");
        var ids = IntStream.range(0, 3).mapToObj(i -> id(add("maker-order", photos, picture()).expect(201))).toList();
        var me = producer(api, "maker-order");

        var arranged = me.put(photos, Map.of("photos", List.of(Map.of("id", ids.get(2), "captionVi", "Hộp quà"),
                Map.of("id", ids.get(0)), Map.of("id", ids.get(1), "captionEn", "Gift box")))).expect(200).json();
        assertThat(arranged.at("/items/0/id").asString()).isEqualTo(ids.get(2));
        assertThat(me.get(photos).json()).isEqualTo(arranged);

        assertThat(me.put(photos, Map.of("photos", List.of(Map.of("id", ids.get(0))))).expect(409).code())
                .isEqualTo("photos-changed");
        me.put(photos, Map.of("photos", List.of(Map.of("id", ids.get(0)), Map.of("id", ids.get(0)),
                Map.of("id", ids.get(1))))).expect(409);
    }

    @Test
    void aRemovedPhotoIsGone() {
        var photos = product("maker-remove");
        var added = add("maker-remove", photos, picture()).expect(201);
        var me = producer(api, "maker-remove");

        me.send("DELETE", photos + "/" + id(added), null, new byte[0]).expect(204);
        me.get(added.header("Location")).expect(404);
        me.send("DELETE", photos + "/" + id(added), null, new byte[0]).expect(404);
        assertThat(me.get(photos).json().get("items")).isEmpty();
    }

    @Test
    void aProductHasAtMostTwelvePhotosAlsoWhenManyComeAtOnce() throws Exception {
        var photos = product("maker-full");
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = pool.invokeAll(IntStream.range(0, 14).<Callable<Integer>>mapToObj(
                    i -> () -> add("maker-full", photos, picture()).status()).toList());
            assertThat(answers.stream().map(Future::resultNow).filter(status -> status == 201)).hasSize(12);
            assertThat(answers.stream().map(Future::resultNow).filter(status -> status == 409)).hasSize(2);
        }
        assertThat(add("maker-full", photos, picture()).expect(409).code()).isEqualTo("photos-full");
        assertThat(producer(api, "maker-full").get(photos).json().get("items")).hasSize(12);
    }

    private String product(String maker) {
        var owner = Forms.registered(api, maker, "HTX " + maker);
        var product = producer(api, maker).post("/v1/registry/products", ProductsIT.form(owner, "Xôi " + maker))
                .expect(201).json();
        return ProductsIT.path(product) + "/photos";
    }

    private static byte[] picture() {
        return TestFiles.picture("jpg", 60, 40);
    }

    private static String id(Api.Answer photo) {
        return photo.json().get("id").asString();
    }

    private Api.Answer add(String maker, String photos, byte[] content) {
        return producer(api, maker).send("POST", photos, "application/octet-stream", content);
    }
}
