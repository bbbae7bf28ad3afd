namespace FinewsSiteGen.Model;

/// <summary>A security a post mentions.</summary>
/// <param name="Code">Market and symbol as the crawler writes them, with a dot: <c>1.600519</c>, <c>106.NIO</c>, <c>90.BK0493</c>.</param>
/// <param name="Name">The words of the mention, plain text.</param>
public sealed record Stock(string Code, string Name);
