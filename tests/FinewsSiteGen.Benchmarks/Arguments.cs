using System.Globalization;

namespace FinewsSiteGen.Benchmarks;

/// <summary>The words after the command: places first, then <c>--name value</c> pairs.</summary>
internal sealed class Arguments
{
    private readonly List<string> places = [];
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <exception cref="UsageException">An option has no value.</exception>
    public Arguments(IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal))
                places.Add(words[i]);
            else if (i + 1 < words.Count)
                options[words[i]] = words[++i];
            else
                throw new UsageException($"{words[i]} needs a value");
        }
    }

    /// <returns>The full path of the n-th place, 0-based.</returns>
    /// <exception cref="UsageException">There is none.</exception>
    public string Place(int number, string name) =>
        number < places.Count ? Path.GetFullPath(places[number]) : throw new UsageException($"{name} is missing");

    /// <exception cref="UsageException">The value is no whole number.</exception>
    public int Number(string name, int otherwise) => Text(name) switch
    {
        null => otherwise,
        var text when int.TryParse(text, CultureInfo.InvariantCulture, out int number) => number,
        var text => throw new UsageException($"{name}: not a whole number: {text}"),
    };

    /// <returns>A share from 0.0 to 1.0 in thousandths.</returns>
    /// <exception cref="UsageException">The value is no such share.</exception>
    public int Permille(string name) => Text(name) switch
    {
        null => 0,
        var text when decimal.TryParse(text, CultureInfo.InvariantCulture, out decimal share) && share is >= 0 and <= 1 => (int)(share * 1000),
        var text => throw new UsageException($"{name}: not a share from 0.0 to 1.0: {text}"),
    };

    /// <exception cref="UsageException">An option was given that nobody asked for.</exception>
    public void Done()
    {
        if (options.Keys.FirstOrDefault(name => !asked.Contains(name)) is { } unknown)
            throw new UsageException($"unknown option {unknown}");
    }

    /// <returns><see langword="null"/> when the option is not given.</returns>
    public string? Word(string name) => Text(name);

    private string? Text(string name)
    {
        asked.Add(name);
        return options.GetValueOrDefault(name);
    }
}
