using System.Globalization;

namespace FinewsSiteGen.Benchmarks.Corpus;

/// <summary>A made-up listed company.</summary>
/// <param name="Market">0 Shenzhen, 1 Shanghai, as in <c>data-code="1,600519"</c>.</param>
internal sealed record Company(string Name, int Market, string Code)
{
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Market}.{Code}");

    public static IReadOnlyList<Company> All { get; } =
        [.. Words.Names.SelectMany(name => Words.Trades.Select(trade => name + trade)).Select(Of)];

    private static Company Of(string name, int number)
    {
        int market = number % 2;
        int code = (market == 0 ? 300000 : 600000) + number * 7 % 5000;
        return new Company(name, market, code.ToString("D6", CultureInfo.InvariantCulture));
    }
}
