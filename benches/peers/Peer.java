// java.time: dates of a day's number, by each of its chronologies.

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.chrono.HijrahChronology;
import java.time.chrono.MinguoChronology;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Map;

public final class Peer {
    private static final Map<String, Chronology> CHRONOLOGIES =
        Map.of("islamic-umalqura", HijrahChronology.INSTANCE, "buddhist", ThaiBuddhistChronology.INSTANCE,
               "roc", MinguoChronology.INSTANCE);
    // 1300 to 1600 AH.
    private static final long HIJRAH_FIRST = HijrahChronology.INSTANCE.date(1300, 1, 1).toEpochDay();
    private static final long HIJRAH_LAST = HijrahChronology.INSTANCE.date(1600, 12, 29).toEpochDay();

    private final Map<String, int[]> files = new HashMap<>();
    private int[] years = {}, months = {}, days = {};

    public static void main(String[] arguments) throws Exception {
        System.out.println("calendar gregorian -2147483648 2147483647");
        for (String id : CHRONOLOGIES.keySet()) {
            boolean isHijrah = id.equals("islamic-umalqura");
            System.out.println("calendar " + id + " " + (isHijrah ? HIJRAH_FIRST : Integer.MIN_VALUE) + " "
                               + (isHijrah ? HIJRAH_LAST : Integer.MAX_VALUE));
        }
        System.out.println("parts ymd year");
        System.out.println("ready\tjava.time\t" + System.getProperty("java.version"));
        Peer peer = new Peer();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(peer.answer(line.split(" ")));
        }
    }

    private String answer(String[] request) throws Exception {
        int rows = Integer.parseInt(request[3]);
        boolean isAll = request[2].equals("ymd");
        int[] numbers = numbers(request[0]);
        if (years.length < rows) {
            years = new int[rows];
            months = new int[rows];
            days = new int[rows];
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long wall = System.nanoTime(), cpu = threads.getCurrentThreadCpuTime();
        Chronology chronology = CHRONOLOGIES.get(request[1]);
        if (chronology == null) {
            gregorian(numbers, rows, isAll);
        } else {
            other(chronology, numbers, rows, isAll);
        }
        cpu = threads.getCurrentThreadCpuTime() - cpu;
        wall = System.nanoTime() - wall;
        return wall + " " + cpu + " " + sum(years, rows) + " " + (isAll ? sum(months, rows) : 0) + " "
            + (isAll ? sum(days, rows) : 0);
    }

    private void gregorian(int[] numbers, int rows, boolean isAll) {
        for (int row = 0; row < rows; row++) {
            LocalDate date = LocalDate.ofEpochDay(numbers[row]);
            years[row] = date.getYear();
            if (isAll) {
                months[row] = date.getMonthValue();
                days[row] = date.getDayOfMonth();
            }
        }
    }

    private void other(Chronology chronology, int[] numbers, int rows, boolean isAll) {
        for (int row = 0; row < rows; row++) {
            ChronoLocalDate date = chronology.dateEpochDay(numbers[row]);
            years[row] = date.get(ChronoField.YEAR);
            if (isAll) {
                months[row] = date.get(ChronoField.MONTH_OF_YEAR);
                days[row] = date.get(ChronoField.DAY_OF_MONTH);
            }
        }
    }

    private int[] numbers(String file) throws Exception {
        int[] numbers = files.get(file);
        if (numbers == null) {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(Path.of(file))).order(ByteOrder.LITTLE_ENDIAN);
            numbers = new int[bytes.remaining() / 4];
            bytes.asIntBuffer().get(numbers);
            files.put(file, numbers);
        }
        return numbers;
    }

    private static long sum(int[] values, int rows) {
        long sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += values[row];
        }
        return sum;
    }
}
