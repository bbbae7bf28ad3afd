using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>A compiled expression and what is known about its value.</summary>
internal readonly record struct Bound(Expr Code, StaticType Type);
