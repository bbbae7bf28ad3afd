using System.Globalization;
using System.IO.Compression;
using System.Text;
using FinewsSiteGen.Scriban.Cultures;

// Writes the table of cultures of the template library anew, from the data of the system (ICU):
//   dotnet run --project tests/FinewsSiteGen.CultureData
// in the folder of the repository.
const string Target = "src/FinewsSiteGen.Scriban/Cultures/cultures.br";
if (CultureInfo.GetCultureInfo("fr").DateTimeFormat.DayNames[0] != "dimanche")
{
    Console.Error.WriteLine("The system has no data of cultures: install ICU (libicu) first.");
    return 1;
}

var rows = CultureLister.Names().ToDictionary(name => name, CultureLister.Row, StringComparer.Ordinal);
var table = new StringBuilder();
foreach (var (name, row) in rows.OrderBy(pair => pair.Key, StringComparer.Ordinal))
{
    var fallback = name == CultureRows.Root ? null : rows[CultureRows.Fallback(name, rows.ContainsKey)];
    var fields = row.Select((field, i) => field == fallback?[i] ? CultureRows.Same : field).ToArray();
    if (name == CultureRows.Root || fields.Any(field => field != CultureRows.Same))
    {
        table.Append(name).Append('\t').AppendJoin('\t', fields).Append('\n');
    }
}

using var packed = new MemoryStream();
using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
{
    brotli.Write(Encoding.UTF8.GetBytes(table.ToString()));
}

File.WriteAllBytes(Target, packed.ToArray());
Console.WriteLine($"{Target}: {rows.Count} cultures, {packed.Length} bytes.");
return 0;

/// <summary>The cultures of the system.</summary>
internal static class CultureLister
{
    /// <summary>Names that cultures had before and still answer to.</summary>
    private const string Former = "iw he-IL in ji tl mo sh no-NO no-NY sr-CS sr-YU ms-Arab";

    /// <summary>All that the system lists, the root, and the names without a script: <c>zh-CN</c> for <c>zh-Hans-CN</c>.</summary>
    public static IEnumerable<string> Names()
    {
        var listed = CultureInfo.GetCultures(CultureTypes.AllCultures).Select(culture => culture.Name).Where(name => name.Length > 0).ToList();
        var withoutScript = listed.Select(name => name.Split('-')).Where(parts => parts is [_, { Length: 4 }, _]).Select(parts => $"{parts[0]}-{parts[2]}");
        return listed.Concat(withoutScript).Concat(Former.Split(' ')).Append(CultureRows.Root).Distinct();
    }

    public static string[] Row(string name)
    {
        var culture = CultureInfo.GetCultureInfo(name == CultureRows.Root ? "xx-YY" : name);
        var dates = culture.DateTimeFormat;
        string[] row = [dates.Calendar.GetType().Name, dates.GetEraName(dates.Calendar.GetEra(new DateTime(2022, 1, 1))), .. CultureField.All.Select(field => field.Read(culture))];
        return Array.TrueForAll(row, field => field != CultureRows.Same && field.AsSpan().IndexOfAny("\t\n") < 0)
            ? row
            : throw new InvalidOperationException($"A field of {name} has a character that the table uses.");
    }
}
