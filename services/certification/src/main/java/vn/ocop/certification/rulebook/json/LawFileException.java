package vn.ocop.certification.rulebook.json;

/** A law file that cannot be used: the message names the file, the row and what is wrong. */
public final class LawFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LawFileException(String file, String row, String problem) {
        super(file + ": " + (row.isEmpty() ? "" : row + ": ") + problem);
    }
}
