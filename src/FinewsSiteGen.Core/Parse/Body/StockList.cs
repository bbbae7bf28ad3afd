using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse.Body;

/// <summary>The securities a body mentions, each code once, in order.</summary>
internal sealed class StockList
{
    /// <summary>A longer value of <c>data-code</c> is none.</summary>
    public const int LongestCode = 32;

    private const int LongestName = 100;

    private readonly List<Stock> stocks = [];
    private readonly HashSet<string> codes = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known;

    public StockList() => known = codes.GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyList<Stock> All => stocks.Count == 0 ? [] : stocks.ToArray();

    public void Clear()
    {
        stocks.Clear();
        codes.Clear();
    }

    /// <param name="written">As in <c>data-code="1,600519"</c>.</param>
    /// <param name="mention">Its words are the name.</param>
    public void Add(ReadOnlySpan<char> written, Node mention)
    {
        Span<char> code = stackalloc char[LongestCode];
        code = code[..written.Length];
        written.Replace(code, ',', '.');
        if (known.Contains(code) || ShortText.Of(mention, LongestName) is not { } words)
            return;
        string name = PlainText.OneLine(words);
        if (name.Length == 0)
            return;
        var stock = new Stock(code.ToString(), name);
        codes.Add(stock.Code);
        stocks.Add(stock);
    }
}
