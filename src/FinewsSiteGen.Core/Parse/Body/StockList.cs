using AngleSharp.Dom;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse.Body;

/// <summary>The securities a body mentions, each code once, in order.</summary>
internal sealed class StockList
{
    private const int LongestName = 100;

    private readonly List<Stock> stocks = [];
    private readonly HashSet<string> codes = [];

    public IReadOnlyList<Stock> All => stocks.Count == 0 ? [] : stocks.ToArray();

    public void Clear()
    {
        stocks.Clear();
        codes.Clear();
    }

    /// <param name="mention">Its words are the name.</param>
    public void Add(string code, IElement mention)
    {
        if (codes.Contains(code) || ShortText.Of(mention, LongestName) is not { } words)
            return;
        string name = PlainText.OneLine(words);
        if (name.Length == 0)
            return;
        codes.Add(code);
        stocks.Add(new Stock(code, name));
    }
}
