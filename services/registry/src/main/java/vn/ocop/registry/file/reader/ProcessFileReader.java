package vn.ocop.registry.file.reader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ocop.registry.file.FileReader;
import vn.ocop.registry.file.FileType;

/** Has PDF files and pictures read by {@link ReaderProgram}, in a process of its own. */
@Component
class ProcessFileReader implements FileReader {

    private final ReaderProcess process;

    ProcessFileReader(ReaderProcess process) {
        this.process = process;
    }

    @Override
    public void check(Path file, FileType type) {
        process.inFolder(folder -> {
            read(folder, List.of(type.name(), file.toString()));
            return folder;
        });
    }

    @Override
    public List<byte[]> resized(Path picture, FileType type, List<Integer> longSides) {
        return process.inFolder(folder -> {
            var arguments = new ArrayList<>(List.of(type.name(), picture.toString(), folder.toString()));
            longSides.forEach(side -> arguments.add(side.toString()));
            read(folder, arguments);
            var sizes = new ArrayList<byte[]>();
            for (int side : longSides) {
                sizes.add(Files.readAllBytes(ReaderProgram.result(folder, side)));
            }
            return sizes;
        });
    }

    private void read(Path folder, List<String> arguments) {
        int exit = process.run(ReaderProgram.class, folder, arguments);
        var verdict = Verdict.ofExit(exit).orElse(Verdict.BROKEN);
        if (verdict != Verdict.READABLE) {
            throw verdict.refusal();
        }
    }
}
