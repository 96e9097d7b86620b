package vn.ocop.registry.photo.web;

import java.util.List;
import vn.ocop.registry.photo.Photo;

/**
 * The photos of a product in their order.
 *
 * @param sizes the sizes each is there in: pixels of the longer side
 */
record PhotoList(List<Photo> items, List<Integer> sizes) {

    static PhotoList of(List<Photo> photos) {
        return new PhotoList(photos, Photo.SIZES);
    }
}
