using FinewsSiteGen.Scriban.Builtins;
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
        var mayBeFunction = !binder.Session.IsStrict && expression is Variable or Member or Indexer or Group;
        return mayBeFunction ? bound with { Code = new AutoCallExpr(binder.Frame.At(expression.Start), binder.Frame.At(expression.End), bound.Code) } : bound;
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
                return new Bound(Calls.Declarations.BindFunction(literal.At, literal.Shape), new StaticType(Kinds.Function));
            case This:
                return BindThis(at);
            case ArrayLiteral array:
                var items = array.Items.Select(Calls.BindArgument).ToList();
                var item = items.Count == 0 ? StaticType.Null : items.Select(bound => bound.Type).Aggregate(StaticType.Join);
                return new Bound(new ArrayExpr(at, [.. items.Select(bound => bound.Code)]), StaticType.ListOf(item));
            case ObjectLiteral map:
                return BindMap(at, map);
            default:
                return operators.Bind(expression);
        }
    }

    private static StaticType LiteralType(in Value value) => value.Tag switch
    {
        ValueTag.Text => StaticType.Constant(value.Text),
        ValueTag.Flag => StaticType.Flag,
        ValueTag.Null => StaticType.Null,
        _ => StaticType.Number,
    };

    private Bound BindThis(Location at)
    {
        if (binder.Session.IsStrict)
        {
            binder.Session.Report(at, TemplateErrorKind.Forbidden, "this is not allowed here: it hides which names exist.", "Name the variable.");
        }

        return new Bound(new ThisExpr(at), StaticType.Any);
    }

    private Bound BindLoop(LoopVariable loop)
    {
        if (!LoopExpr.Exists(loop.Loop, loop.Name))
        {
            binder.Report(loop.At, TemplateErrorKind.Unknown, $"There is no {loop.Loop}.{loop.Name}.", "Use index, first, last, even, odd, rindex, length or changed.");
        }
        else if (binder.Session.IsStrict && !binder.OpenLoops.Contains(loop.Loop))
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
        var (target, type) = Bind(member.Target);
        var isConditional = IsConditional(member);
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
        return declared != null
            ? new Bound(new ModelMemberExpr(at, target, declared, isConditional), result)
            : new Bound(new MemberExpr(at, target, member.Name, isConditional), result);
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

        var (target, type) = Bind(indexer.Target);
        var index = Bind(indexer.Index);
        var code = new IndexExpr(binder.Frame.At(indexer.Start), binder.Frame.At(indexer.Index.Start), target, index.Code, IsConditional(indexer.Target));
        return new Bound(code, binder.Session.IsStrict ? IndexedType(indexer, type, index.Type) : StaticType.Any);
    }

    private StaticType IndexedType(Indexer indexer, StaticType target, StaticType index)
    {
        if (target.Has(Kinds.Any) || !(target.IsOnly(Kinds.List | Kinds.Null) || !target.Has(Kinds.List)))
        {
            return StaticType.Any;
        }

        if (target.Has(Kinds.List))
        {
            return Results.ItemOf(target).OrNull();
        }

        if (index is { Kinds: Kinds.Constant, Constants: [var name] } && MemberTypes.Find(target, name) is { } member)
        {
            return member.OrNull();
        }

        if (target.Has(Kinds.Tree))
        {
            return StaticType.Tree;
        }

        if (target.IsOnly(Kinds.Text | Kinds.Constant | Kinds.Null) && !target.IsOnly(Kinds.Null))
        {
            return StaticType.Text.OrNull();
        }

        if (!target.IsOnly(Kinds.Null))
        {
            binder.Report(indexer.Index.At, TemplateErrorKind.Unknown, $"{Subject(target)} has no such item.", "Name a member after a dot.");
        }

        return StaticType.Null;
    }

    private static bool IsConditional(Expression expression) => expression switch
    {
        Member member => member.IsConditional || (member.Target is Member inner && IsConditional(inner)),
        Indexer indexer => IsConditional(indexer.Target),
        _ => false,
    };

    private Bound BindMap(Location at, ObjectLiteral map)
    {
        var types = new Dictionary<string, StaticType>(StringComparer.Ordinal);
        var members = new List<(string, Expr)>();
        foreach (var (name, value) in map.Members)
        {
            var bound = Calls.BindArgument(value);
            members.Add((name, bound.Code));
            types[name] = bound.Type;
        }

        return new Bound(new MapExpr(at, [.. members]), new StaticType(Kinds.Map, Members: types));
    }
}
