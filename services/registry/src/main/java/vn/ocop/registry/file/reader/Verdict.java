package vn.ocop.registry.file.reader;

import java.util.Arrays;
import java.util.Optional;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/** What the reader says of a file, by the number its process ends with. */
enum Verdict {
    READABLE(0, "", "", ""),
    //
    BROKEN(10, "broken-file", "Tệp bị hỏng hoặc thiếu phần cuối, không đọc được. Hãy tạo hoặc chụp lại rồi gửi.",
            "The file is broken, or its end is missing. Make it anew and send it again."),
    //
    NO_PAGE(11, "pdf-without-page", "Tệp PDF không có trang nào.", "The PDF has no page."),
    //
    LOCKED(12, "pdf-locked", "Tệp PDF có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.",
            "The PDF is locked by a password. Remove the password and send it again."),
    //
    ACTIVE(13, "pdf-active",
            "Tệp PDF chứa chương trình có thể tự chạy, hoặc tệp đính kèm không phải tài liệu, bảng tính, ảnh."
                    + " Hãy in ra PDF mới rồi gửi lại.",
            "The PDF carries something that can run, or an attached file that is no document, table or picture."
                    + " Print it to a new PDF and send that."),
    //
    TOO_MANY_PIXELS(14, "too-many-pixels", "Ảnh có quá nhiều điểm ảnh. Hãy thu nhỏ rồi gửi lại.",
            "The picture has too many pixels. Make it smaller and send it again."),
    //
    TOO_COMPLEX(15, "too-complex", "Tệp quá phức tạp, không đọc được trong giới hạn. Hãy in ra PDF mới, thu nhỏ ảnh"
            + " hoặc tách tệp rồi gửi lại.",
            "The file is too complex to be read within the limits. Print it to a new PDF, make the picture smaller"
                    + " or split the file, and send it again.");

    private final int exit;
    private final String code;
    private final Text text;

    Verdict(int exit, String code, String vi, String en) {
        this.exit = exit;
        this.code = code;
        this.text = new Text(vi, en);
    }

    int exit() {
        return exit;
    }

    Refusal refusal() {
        return new Refusal(Refusal.Kind.UNPROCESSABLE, code, text);
    }

    /** None for numbers that are not the reader's own. */
    static Optional<Verdict> ofExit(int exit) {
        return Arrays.stream(values()).filter(verdict -> verdict.exit == exit).findFirst();
    }
}
