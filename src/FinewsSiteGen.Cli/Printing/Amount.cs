using System.Globalization;

namespace FinewsSiteGen.Cli.Printing;

/// <summary>Numbers as people read them; the same on every machine.</summary>
internal static class Amount
{
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <param name="one">Singular; the plural adds an s.</param>
    public static string Of(long number, string one) => $"{Count(number)} {one}{(number == 1 ? "" : "s")}";

    public static string Of(long number, string one, string many) => $"{Count(number)} {(number == 1 ? one : many)}";

    public static string Time(TimeSpan time) => time.TotalSeconds switch
    {
        < 0.0995 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms"),
        < 9.95 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        < 99.5 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s"),
        < 3600 => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Count((int)time.TotalHours)} h {time.Minutes} min"),
    };

    /// <summary>In powers of 1000.</summary>
    public static string Bytes(long bytes)
    {
        double size = bytes;
        string unit = "bytes";
        foreach (string larger in (ReadOnlySpan<string>)["kB", "MB", "GB", "TB"])
        {
            if (size < 999.5)
                break;
            (size, unit) = (size / 1000, larger);
        }
        return size.ToString(unit == "bytes" || size >= 9.95 ? "0 " : "0.0 ", CultureInfo.InvariantCulture) + unit;
    }
}
