using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Turns expressions into code that knows its types.</summary>
internal sealed class ExpressionBinder
{
    private readonly Binder binder;
    private readonly OperatorBinder operators;

    public ExpressionBinder(Binder binder)
    {
        this.binder = binder;
        Variables = new VariableBinder(binder);
        Calls = new CallBinder(binder);
        operators = new OperatorBinder(binder);
    }

    public VariableBinder Variables { get; }

    public CallBinder Calls { get; }

    /// <summary>A name of a function without arguments is a call of it.</summary>
    public Bound Bind(Expression expression)
    {
        if (Calls.TryBindNamed(expression) is { } call)
        {
            return call;
        }

        var bound = BindValue(expression);
        return expression is Variable or Member or Indexer or Group ? Calls.BindNamed(expression, bound) : bound;
    }

    public Bound BindBinary(Binary expression) => operators.BindBinary(expression);

    /// <summary>As <see cref="Bind"/>, but a function stays a function.</summary>
    public Bound BindValue(Expression expression)
    {
        var at = binder.Frame.At(expression.At);
        switch (expression)
        {
            case Literal literal:
                return new Bound(new ConstantExpr(at, literal.Value), LiteralType(literal.Value));
            case Interpolation interpolation:
                var parts = interpolation.Parts.Select(Bind).ToList();
                return new Bound(new InterpolationExpr(at, [.. parts.Select(part => part.Code)]), parts.Select(part => part.Type).Aggregate(StaticType.Constant(""), Texts.Concat));
            case Variable variable:
                return Calls.TryBindNamed(expression) ?? Variables.Bind(variable);
            case LoopVariable loop:
                return BindLoop(loop);
            case Member member:
                return Calls.TryBindNamed(expression) ?? BindMember(member);
            case Indexer indexer:
                return BindIndexer(indexer);
            case Group group:
                return Bind(group.Inner);
            case Named named:
                return Bind(named.Value);
            case Assign assign:
                return new Bound(new AssignExpr(at, Calls.Declarations.BindAssignment(new Assignment(assign.At, assign.Target, assign.Operator, assign.Value))), StaticType.Null);
            case Call or Pipe:
                return Calls.Bind(expression);
            case FunctionReference reference:
                return Calls.BindReference(reference);
            case FunctionLiteral literal:
                return Calls.Declarations.BindFunction(literal.At, literal.Shape);
            case This:
                return BindThis(at);
            case ArrayLiteral array:
                return BindArray(at, array);
            case ObjectLiteral map:
                return BindObject(at, map);
            default:
                return operators.Bind(expression);
        }
    }

    public static StaticType LiteralType(in Value value) => value.Tag switch
    {
        ValueTag.Text => StaticType.Constant(value.Text),
        ValueTag.Flag => StaticType.Flag,
        ValueTag.Null => StaticType.Null,
        ValueTag.Duration => new StaticType(Kinds.Duration),
        _ => StaticType.Number,
    };

    private Bound BindThis(Location at)
    {
        if (binder.Session.IsStrict)
        {
            binder.Session.Report(at, TemplateErrorKind.Forbidden, "this is not allowed here: it hides which names exist.", "Name a variable, as in this.x.");
        }

        return new Bound(new ThisExpr(at), binder.Session.IsStrict ? StaticType.None : StaticType.Any);
    }

    private Bound BindLoop(LoopVariable loop)
    {
        if (binder.Session.IsStrict && !binder.OpenLoops.Contains(loop.Loop))
        {
            binder.Report(loop.NameAt, TemplateErrorKind.Unknown, $"{loop.Loop}.{loop.Name} stands outside of a loop.", "Use it inside of a loop.");
        }

        var type = loop.Name is "index" or "rindex" or "length" or "col" ? StaticType.Number : StaticType.Flag;
        return new Bound(new LoopExpr(binder.Frame.At(loop.At), binder.Frame.At(loop.NameAt), LoopExpr.Kind(loop.Loop), loop.Loop, loop.Name), type);
    }

    private Bound BindMember(Member member)
    {
        if (member.Target is Variable { Name: "$" } && Variables.BindArgument(member.At, member.Name) is { } argument)
        {
            return argument;
        }

        var at = binder.Frame.At(member.At);
        var isConditional = IsConditional(member);
        if (binder.Session.IsStrict && member.Target is This)
        {
            binder.Session.Content.Open();
            return new Bound(new MemberExpr(at, new ThisExpr(at), member.Name, isConditional), Variables.OfThis(member.Name));
        }

        var (target, type) = Bind(member.Target);
        if (!binder.Session.IsStrict)
        {
            return new Bound(new MemberExpr(at, target, member.Name, isConditional), StaticType.Any);
        }

        var known = MemberTypes.Find(type, member.Name);
        if (known == null && !type.Has(Kinds.Any) && !type.IsOnly(Kinds.Null))
        {
            var names = MemberTypes.Names(type);
            binder.Session.Unknown(
                at, $"{Subject(type)} has no member {member.Name}.", member.Name, names, names.Any() ? $"Its members are {string.Join(", ", names)}." : "It has no members.");
        }

        var result = known ?? StaticType.Null;
        result = isConditional && type.Has(Kinds.Null) ? result.OrNull() : result;
        var declared = type.IsOnly(Kinds.Object | Kinds.Null) && type.Models is [var model] ? model.Members.FirstOrDefault(found => found.Name == member.Name) : null;
        if (member.Target is Variable variable && Variables.GlobalOf(variable.Name, type)?.Known.TryGetValue(member.Name, out var text) == true)
        {
            return new Bound(new ConstantExpr(at, Value.OfMember(text)), result);
        }

        return declared != null
            ? new Bound((Expr?)Folding.Member(at, target, declared) ?? Fusing.Member(at, target, declared, isConditional), result)
            : new Bound(Fusing.Member(new MemberExpr(at, target, member.Name, isConditional), target, member.Name), result);
    }

    private static string Subject(StaticType type)
    {
        var name = type.Describe();
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private Bound BindIndexer(Indexer indexer)
    {
        if (indexer is { Target: Variable { Name: "$" }, Index: Literal { Value.Tag: ValueTag.Integer } number }
            && Variables.BindArgument(indexer.At, number.Value.Integer.ToString(System.Globalization.CultureInfo.InvariantCulture)) is { } argument)
        {
            return argument;
        }

        if (binder.Session.IsStrict && indexer is { Target: This, Index: Literal { Value.Tag: ValueTag.Text } name })
        {
            return BindMember(new Member(indexer.At, indexer.Target, name.Value.Text, false));
        }

        var (target, type) = Bind(indexer.Target);
        var index = Bind(indexer.Index);
        var code = new IndexExpr(binder.Frame.At(indexer.Start), binder.Frame.At(indexer.Index.Start), target, index.Code, IsConditional(indexer.Target));
        if (!binder.Session.IsStrict)
        {
            return new Bound(code, StaticType.Any);
        }

        var known = MemberTypes.At(type, index.Type);
        if (known == null && !type.IsOnly(Kinds.Null))
        {
            binder.Report(indexer.Index.At, TemplateErrorKind.Unknown, $"{Subject(type)} has no such item.", "Name a member after a dot.");
        }

        return new Bound(code, known ?? StaticType.Null);
    }

    private static bool IsConditional(Expression expression) => expression switch
    {
        Member member => member.IsConditional || (member.Target is Member inner && IsConditional(inner)),
        Indexer indexer => IsConditional(indexer.Target),
        _ => false,
    };

    private Bound BindArray(Location at, ArrayLiteral array)
    {
        var items = array.Items.Select(Calls.BindArgument).ToList();
        var type = StaticType.ListOf(items.Select(item => item.Type).Aggregate(StaticType.None, StaticType.Join));
        return new Bound(new ArrayExpr(at, [.. items.Select(item => item.Code)]), binder.Shaped(array.At, type));
    }

    private Bound BindObject(Location at, ObjectLiteral map)
    {
        var types = new Dictionary<string, StaticType>(StringComparer.Ordinal);
        var members = new List<(string, Expr)>();
        foreach (var (name, value) in map.Members)
        {
            var bound = Calls.BindArgument(value);
            members.Add((name, bound.Code));
            types[name] = bound.Type;
        }

        return new Bound(new MapExpr(at, [.. members]), binder.Shaped(map.At, new StaticType(Kinds.Map, Members: types)));
    }
}
